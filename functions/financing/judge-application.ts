import * as z from 'zod'
import type { Ctx } from '#functions/platform/context'
import { readPayload } from '#functions/platform/ledger-event'
import { ConsentCategory } from '#shared/consent/consent'
import { categoryOf } from '#shared/credit/item-category'
import type { RuleFinding } from '#shared/financing/rule-finding'
import { dayOf } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { type CompiledProduct, compileCatalogue } from '#shared/matching/compiled-catalogue'
import { factBehind, factsRead } from '#shared/matching/facts-read'
import { matchValues } from '#shared/matching/match-values'
import { factValues, MatchInputs } from '#shared/matching/recorded-match'
import { ruleFindings } from '#shared/matching/rule-findings'
import type { LoanProduct } from '#shared/product/loan-product'
import type { Profile } from '#shared/subject/profile'
import { applications } from './application.store.ts'

/** What an application was judged on when it was made: kept as the first event's payload, and never changed. */
const Grounds = z.object({
  inputs: MatchInputs,
  /** Under which category of consent each fact falls. */
  categories: z.record(z.string(), ConsentCategory),
})
export type Grounds = z.infer<typeof Grounds>

const made = new WeakMap<LoanProduct, CompiledProduct>()

/** One version of a product alone, ready to be judged. */
export function compiled(product: LoanProduct): CompiledProduct {
  const known = made.get(product)
  if (known) return known
  const [one] = compileCatalogue([product])
  if (!one) throw new TypeError('a catalogue has as many products as it is made of')
  made.set(product, one)
  return one
}

/** Of what is known of the company only that which some rule of the product reads. */
export function groundsFor(
  ctx: Ctx,
  product: LoanProduct,
  facts: Profile['facts'],
  need: MatchInputs['need'],
): Grounds {
  const read = factsRead([compiled(product)])
  const used = Object.entries(facts).filter(([name]) => read.has(name))
  const today = dayOf(ctx.now)
  const inputs = {
    need,
    facts: Object.fromEntries(
      used.map(([name, fact]) => {
        const { value, source, asOf } = fact
        return [name, { value, source, asOf, provider: fact.source === 'platform' ? fact.provider : null }] as const
      }),
    ),
    lpr: lprOn(today),
    today,
  }
  return { inputs, categories: Object.fromEntries(used.map(([name, fact]) => [name, categoryOf(fact)])) }
}

export async function readGrounds(ctx: Ctx, applicationId: string): Promise<Grounds> {
  return Grounds.parse(await readPayload(ctx.platform, applications.noun, applicationId, 1))
}

/** Under which category of consent the value of a condition falls; nothing for what the need says itself. */
export const categoryIn = ({ categories }: Grounds, fact: string): ConsentCategory | undefined =>
  categories[fact] ?? categories[factBehind(fact)]

/** Each condition of the product with its answer and the value found, its source and day. The same inputs, the same findings. */
export function findingsOn({ inputs }: Grounds, product: LoanProduct): RuleFinding[] {
  const values = matchValues(factValues(inputs.facts), inputs.need)
  return ruleFindings(compiled(product), values).map((finding) => {
    const used = inputs.facts[finding.fact] ?? inputs.facts[factBehind(finding.fact)]
    const source = used ? { kind: used.source, provider: used.provider, asOf: used.asOf } : null
    return { ...finding, source }
  })
}
