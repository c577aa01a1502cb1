import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { compileCatalogue } from '#shared/matching/compiled-catalogue'
import type { MatchAnswer } from '#shared/matching/match-answer'
import { countEligible, matchProducts } from '#shared/matching/match-products'
import type { LoanProduct } from '#shared/product/loan-product'
import { benchFacts, benchNeed, generatedProducts } from './matching-products.ts'
import { CodeBits, groups, scan, scanTable, scanValues } from './matching-scan.ts'

// `npm run bench:matching [-- --json [FILE]]`: one need against 100,000 products, the matcher against a plain scan of the
// same rules over typed arrays. Rounds alternate in one process; the ratio of each round counts, not the times.
const count = 100_000
const rounds = 15
const limits = { P1: 0.25 }

type Spread = { readonly median: number; readonly min: number; readonly max: number }

const timed = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const round = (value: number): number => Math.round(value * 1000) / 1000

function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [min, median, max] = [0, sorted.length >> 1, sorted.length - 1].map((at) => round(sorted[at] ?? Number.NaN))
  return { median: median ?? Number.NaN, min: min ?? Number.NaN, max: max ?? Number.NaN }
}

/** Both must tell the same group of every product, else the times compare nothing. */
function checkSame(products: readonly LoanProduct[], answer: MatchAnswer, scanned: Uint8Array): void {
  const told = new Map<string, string>()
  for (const group of groups) for (const { productId } of answer[group]) told.set(productId, group)
  const differing = products.filter(({ id }, at) => told.get(id) !== groups[scanned[at] ?? -1])
  if (differing.length > 0) throw new Error(`${differing.length} products differ, first ${differing[0]?.id}`)
}

function measure() {
  const products = generatedProducts(count)
  const codes = new CodeBits()
  const table = scanTable(products, benchNeed, codes)
  const values = scanValues(benchFacts, benchNeed, codes)
  const build = Array.from({ length: 5 }, () => timed(() => compileCatalogue(products)))
  const catalogue = compileCatalogue(products)

  const answer = matchProducts(catalogue, benchFacts, benchNeed, null)
  checkSame(products, answer, scan(table, values))
  if (countEligible(catalogue, benchFacts, benchNeed) !== answer.eligible.length) throw new Error('the counts differ')

  const times = Array.from({ length: rounds }, () => ({
    scan: timed(() => scan(table, values)),
    count: timed(() => countEligible(catalogue, benchFacts, benchNeed)),
    scanAgain: timed(() => scan(table, values)),
    answer: timed(() => matchProducts(catalogue, benchFacts, benchNeed, null)),
  })).slice(3)
  return {
    products: count,
    rules: table.slot.length,
    groups: {
      eligible: answer.eligible.length,
      nearMiss: answer.nearMiss.length,
      cannotTell: answer.cannotTell.length,
    },
    answersEqual: true,
    machine: { node: process.version, cpu: cpus()[0]?.model ?? 'unknown' },
    milliseconds: {
      build: spread(build),
      scan: spread(times.flatMap(({ scan: one, scanAgain }) => [one, scanAgain])),
      count: spread(times.map((time) => time.count)),
      answer: spread(times.map((time) => time.answer)),
    },
    ratioToScan: {
      count: spread(times.map((time) => time.count / time.scan)),
      answer: spread(times.map((time) => time.answer / time.scanAgain)),
    },
  }
}

const figures = measure()
const result = { ...figures, limits, met: { P1: figures.ratioToScan.count.median <= limits.P1 } }
const document = `${JSON.stringify(result, null, 2)}\n`
const [flag, file] = process.argv.slice(2)
if (flag === '--json' && file !== undefined) writeFileSync(file, document)
else if (flag === '--json') process.stdout.write(document)
else {
  const { milliseconds, ratioToScan, groups: found, rules } = result
  const line = ({ median, min, max }: Spread): string => `${median} (${min} to ${max})`
  process.stdout.write(
    `${count} products, ${rules} rules: ${found.eligible} eligible, ${found.nearMiss} near misses, ${found.cannotTell} cannot tell; groups equal\n` +
      `compile ${line(milliseconds.build)} ms; scan ${line(milliseconds.scan)} ms\n` +
      `count of eligible ${line(milliseconds.count)} ms = ${line(ratioToScan.count)} x scan (P1 asks for ${limits.P1}: ${result.met.P1 ? 'met' : 'not yet'})\n` +
      `whole answer ${line(milliseconds.answer)} ms = ${line(ratioToScan.answer)} x scan\n`,
  )
}
