import { busiestHour } from './busiest-hour.data.ts'

/**
 * A month of the platform, by company. What is assumed is written here; units of the database and requests of a case are
 * measured. Every assumption is on the dear side, so that a city pays less.
 */
export const month = {
  applicationsPerCompany: busiestHour.applicationsPerCompanyAndYear / 12,
  /** Every department delivers a record of every company. */
  recordsPerCompany: busiestHour.departments,
  /** Pages looked at for one application: the company's, the bank's, the office's. */
  pagesPerApplication: 60,
  /** Of companies that look around without applying. */
  pagesPerCompany: 4,
  /** Requests of one page to the platform: what it shows, and who looks. */
  readsPerPage: 3,
  readUnitsPerRead: 4,
  /** A page as it is sent, and what of its scripts a browser doesn't have yet; in kB. */
  kbPerPage: 60,
  /** Messages to consumers that follow from one request that writes. */
  messagesPerWrite: 4,
  /** Of functions with 1 GB, those of consumers and the stream's readers with half of it among them; in ms. */
  millisecondsPerRequest: 60,
  millisecondsPerPage: 120,
  millisecondsPerMessage: 60,
  /** One line of the function, one of the gateway, what Lambda says itself; in kB. */
  kbOfLogPerCall: 1.2,
  /** One write unit is at most 1 kB: so much lies in the tables after a year, and the ledger is never emptied. */
  monthsKept: 12,
} as const

/** List prices in USD, us-east-1; free tiers and reductions for many are not taken off. */
export const usagePrice = {
  asOf: '2024-11-01',
  sources: [
    'https://aws.amazon.com/api-gateway/pricing/',
    'https://aws.amazon.com/lambda/pricing/',
    'https://aws.amazon.com/dynamodb/pricing/on-demand/',
    'https://aws.amazon.com/waf/pricing/',
    'https://aws.amazon.com/sqs/pricing/',
    'https://aws.amazon.com/cloudwatch/pricing/',
    'https://aws.amazon.com/cloudfront/pricing/',
  ],
  perMillion: { gatewayCalls: 3.5, functionCalls: 0.2, firewallCalls: 0.6, messages: 0.4, cdnCalls: 1 },
  perGbSecond: 0.0000166667,
  /** A table's, and that one can go back to any second of the last 35 days. */
  perStoredGb: 0.25 + 0.2,
  perLoggedGb: 0.5,
  perSentGb: 0.085,
} as const
