import { writeFileSync } from 'node:fs'
import { readStage } from '#infra/stage'
import { synthesize } from '#test/support/synthesized'
import { costLimit, measureApplication, measureRecord } from './application-cost.ts'
import { busiestHour } from './busiest-hour.data.ts'
import type { Units } from './capacity-meter.ts'
import { dynamodbPrice } from './dynamodb-price.data.ts'
import { month, usagePrice } from './month.data.ts'
import { monthlyBill } from './monthly-bill.ts'
import { standingBill } from './standing-bill.ts'
import { standingPrice } from './standing-price.data.ts'

// `npm run bench:cost [-- --json [FILE]]`: what one application costs in DynamoDB from need to payout (P9), and what a month
// of the stacks costs while nobody comes, and with 10 thousand, 100 thousand and 1 million companies. Units are reckoned by the published rules from the items that the calls really wrote and read.
const notCounted =
  'Reading the stream is not priced in units; the minutely sweep, the hourly audit root and the departments’ loads are nobody’s application; a running function holds the catalogue; a long inbox reads up to a page more.'

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true
const cost = await measureApplication()
const met = cost.perThousand <= costLimit
const standing = standingBill(
  [...synthesize(readStage('prod')).stacks.values()].flatMap((stack) => [...stack.values()]),
)
const standingUsd = standing.reduce((sum, { usd }) => sum + usd, 0)
const measured = {
  ...{ application: cost.total, requestsPerApplication: cost.requests },
  ...{ record: await measureRecord(), requestsPerRecord: 1 / busiestHour.rowsPerChunk },
}
const months = [10_000, 100_000, 1_000_000].map((companies) => {
  const lines = monthlyBill(companies, measured)
  return { companies, lines, usd: lines.reduce((sum, { usd }) => sum + usd, standingUsd) }
})
const [flag, file] = process.argv.slice(2)
const json = `${JSON.stringify({ ...cost, price: dynamodbPrice, limit: costLimit, met, notCounted, standing, standingUsd, measured, month, usagePrice, months }, null, 2)}\n`
if (flag === '--json' && file !== undefined) writeFileSync(file, json)
if (flag === '--json') write(json)
else write(table())
process.exitCode = met ? 0 : 1

function table(): string {
  const { steps, places, total, perThousand } = cost
  const price = `${dynamodbPrice.currency} ${perThousand.toFixed(3)}`
  return [
    `${'step'.padEnd(16)}${'write units'.padStart(24)}${'read units'.padStart(24)}${'calls'.padStart(8)}`,
    ...steps.map(({ step, asked, follows }) => line(step, asked, follows)),
    '',
    ...places.map(({ place, units }) => `${place.padEnd(16)}${figures(units)}`),
    `${'together'.padEnd(16)}${figures(total)}`,
    '',
    `1,000 of them    ${price} on demand in ${dynamodbPrice.region}, list price of ${dynamodbPrice.asOf}; limit ${costLimit}`,
    `not counted      ${notCounted}`,
    '',
    ...standing.map(
      ({ what, count, usd }) => `${what.padEnd(16)}${String(count).padStart(24)}${usd.toFixed(2).padStart(24)}`,
    ),
    `a month of prod  USD ${standingUsd.toFixed(2)} while nobody comes, list prices of ${standingPrice.asOf}`,
    '',
    `${'companies'.padEnd(16)}${months.map(({ companies }) => companies.toLocaleString('en').padStart(24)).join('')}`,
    ...(months[0]?.lines ?? []).map(
      ({ what }, at) => `${what.padEnd(16)}${months.map(({ lines }) => usdOf(lines[at]?.usd)).join('')}`,
    ),
    `${'a month, USD'.padEnd(16)}${months.map(({ usd }) => usdOf(usd)).join('')}`,
    `assumed          ${month.applicationsPerCompany * 12} applications a year and ${month.recordsPerCompany} records a month of each company (test/bench/month.data.ts); prices of ${usagePrice.asOf}`,
    '',
  ].join('\n')
}

function usdOf(usd = 0): string {
  return usd.toFixed(2).padStart(24)
}

/** By the request itself, and by what follows from its events. */
function line(step: string, asked: Units, follows: Units): string {
  const parts = [`${asked.writes} + ${follows.writes}`, `${asked.reads} + ${follows.reads}`]
  return `${step.padEnd(16)}${parts.map((part) => part.padStart(24)).join('')}${String(asked.calls + follows.calls).padStart(8)}`
}

function figures({ writes, reads, calls }: Units): string {
  return `${String(writes).padStart(24)}${String(reads).padStart(24)}${String(calls).padStart(8)}`
}
