import type { Units } from './capacity-meter.ts'
import { dynamodbPrice } from './dynamodb-price.data.ts'
import { month, usagePrice } from './month.data.ts'
import type { BillLine } from './standing-bill.ts'

export type Measured = {
  readonly application: Units
  /** Of one record that a department delivers, in chunks. */
  readonly record: Units
  readonly requestsPerApplication: number
  readonly requestsPerRecord: number
}

/** What one month costs with so many companies, beyond what stands: list prices, USD. */
export function monthlyBill(companies: number, { application, record, ...measured }: Measured): BillLine[] {
  const applications = companies * month.applicationsPerCompany
  const records = companies * month.recordsPerCompany
  const pages = applications * month.pagesPerApplication + companies * month.pagesPerCompany
  const reads = pages * month.readsPerPage
  const writes = applications * measured.requestsPerApplication + records * measured.requestsPerRecord
  const messages = writes * month.messagesPerWrite
  const calls = reads + writes
  const seconds =
    (calls * month.millisecondsPerRequest +
      pages * month.millisecondsPerPage +
      messages * month.millisecondsPerMessage) /
    1000
  const writeUnits = applications * application.writes + records * record.writes
  const readUnits = applications * application.reads + records * record.reads + reads * month.readUnitsPerRead
  const { perMillion } = usagePrice
  const gb = (kb: number) => kb / 1e6
  const million = (count: number, price: number) => (count / 1e6) * price
  const line = (what: string, count: number, usd: number): BillLine => ({ what, count: Math.round(count), usd })
  return [
    line('write units', writeUnits, million(writeUnits, dynamodbPrice.perMillionWriteUnits)),
    line('read units', readUnits, million(readUnits, dynamodbPrice.perMillionReadUnits)),
    line('GB in tables', gb(writeUnits * month.monthsKept), gb(writeUnits * month.monthsKept) * usagePrice.perStoredGb),
    line('gateway calls', calls + pages, million(calls + pages, perMillion.gatewayCalls + perMillion.firewallCalls)),
    line('function calls', calls + pages + messages, million(calls + pages + messages, perMillion.functionCalls)),
    line('GB-seconds', seconds, seconds * usagePrice.perGbSecond),
    // Sent, received and deleted.
    line('messages', messages, million(3 * messages, perMillion.messages)),
    line(
      'GB of logs',
      gb((calls + pages + messages) * month.kbOfLogPerCall),
      gb((calls + pages + messages) * month.kbOfLogPerCall) * usagePrice.perLoggedGb,
    ),
    line(
      'GB sent',
      gb(pages * month.kbPerPage),
      gb(pages * month.kbPerPage) * usagePrice.perSentGb + million(4 * pages, perMillion.cdnCalls),
    ),
  ]
}
