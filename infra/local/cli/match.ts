import { parseArgs } from 'node:util'
import { fenToYuan } from '#shared/kernel/fen'
import { compileCatalogue } from '#shared/matching/compiled-catalogue'
import type { FailedLimit, MatchAnswer, NeedChange } from '#shared/matching/match-answer'
import { matchProducts } from '#shared/matching/match-products'
import { readFacts, readNeed, readProducts } from './match-input.ts'
import { InputError, runCommand } from './read-json.ts'

const help = `npm run -s match -- --products FILE --profile FILE --need FILE

Matches one need of one company against loan products and prints one JSON document:
{ "ruleVersion", "eligible": [{ "productId", "aprBp", "totalCostFen", "why", "bankChecks" }],
  "nearMiss": [{ "productId", "failed": [{ "fact", "op", "wants", "has" }], "missing", "change" }],
  "cannotTell": [{ "productId", "missing" }] }

--products  a list of products in the form of loan-products.json (snake_case, yuan, basis points, months)
--profile   { "uscc": "…", "facts": { "tax_grade": "B", … } }; an absent fact is not known
--need      { "amountYuan": 2000000, "termMonths": 12, "purpose": "working_capital",
              "guaranteeWays": ["credit"], "repaymentWay": "interest_then_principal" }; repaymentWay may be left out

eligible is ranked: annual rate of this very loan with every fee (simple convention), promised days to decide, id;
products without an upper rate come last with nulls. nearMiss and cannotTell are in order of productId.
Exit 0: answered. Exit 2: a file that cannot be used; each fault is printed with its place.
`

type Options = { products: string; profile: string; need: string }

function readOptions(args: string[]): Options | 'help' {
  const option = { type: 'string' } as const
  const options = { products: option, profile: option, need: option, help: { type: 'boolean', short: 'h' } } as const
  let values: Partial<Options> & { help?: boolean }
  try {
    values = parseArgs({ args, options }).values
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`)
  }
  if (values.help) return 'help'
  const { products, profile, need } = values
  if (products === undefined || profile === undefined || need === undefined) {
    const missing = ['products', 'profile', 'need'].filter((name) => values[name as keyof Options] === undefined)
    throw new InputError(`missing: ${missing.map((name) => `--${name} FILE`).join(', ')}\n\n${help}`)
  }
  return { products, profile, need }
}

/** The answer speaks the file's units: an amount is yuan. */
const inYuan = (value: unknown): unknown => (typeof value === 'number' ? fenToYuan(value) : value)

const failedInYuan = ({ fact, op, wants, has }: FailedLimit) =>
  fact === 'amount' ? { fact, op, wants: inYuan(wants), has: inYuan(has) } : { fact, op, wants, has }

const changeInYuan = (change: NeedChange | null) =>
  change?.fact === 'amount' ? { fact: change.fact, to: fenToYuan(change.to) } : change

function toDocument(answer: MatchAnswer) {
  return {
    ruleVersion: answer.ruleVersion,
    eligible: answer.eligible.map(({ productId, price, why, bankChecks }) => {
      const { aprBp, totalCostFen } = price
      return { productId, aprBp, totalCostFen, why, bankChecks }
    }),
    nearMiss: answer.nearMiss.map(({ productId, failed, missing, change }) => ({
      productId,
      failed: failed.map(failedInYuan),
      missing,
      change: changeInYuan(change),
    })),
    cannotTell: answer.cannotTell.map(({ productId, missing }) => ({ productId, missing })),
  }
}

runCommand(() => {
  const options = readOptions(process.argv.slice(2))
  if (options === 'help') return help
  const products = compileCatalogue(readProducts(options.products))
  const answer = matchProducts(products, readFacts(options.profile), readNeed(options.need), null)
  return `${JSON.stringify(toDocument(answer), null, 2)}\n`
})
