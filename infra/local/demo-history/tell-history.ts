import type { As } from '#infra/local/demo/demo-call'
import { demoOrganisation } from '#infra/local/demo-users'
import { consent } from '#shared/consent/consent.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { need } from '#shared/financing/need.contract'
import { toInstant } from '#shared/kernel/instant'
import { match } from '#shared/matching/match.contract'
import { isPricedWay, type PricedWay } from '#shared/product/repayment-schedule'
import { CaseRests, decideCase } from './decide-history.ts'
import type { History } from './history-plan.ts'
import { PresentReached } from './moved-clock.ts'
import type { PastSystem } from './past-system.ts'

/** What the company applied for, at what price it was matched. */
export interface AppliedCase {
  readonly applicationId: string
  readonly bankName: string
  readonly amountFen: number
  readonly termMonths: number
  readonly rateBp: number
  readonly way: PricedWay
}

/** A writer's next key: it follows from the case and the step, so that a case that was cut off can be told again. */
export type Keys = () => string

/** One company's case by the real commands, each at its own time, until its end or the present. */
export async function tellHistory(past: PastSystem, history: History): Promise<void> {
  let step = 0
  const key: Keys = () => `demo-${history.key}-${step++}`
  try {
    past.clock.moveTo(history.startsAt)
    for (const owner of history.owners) {
      const applied = await applyForLoans(past, history, owner, key)
      if (applied.length === 0) continue
      await decideCase(past, { ...history, owner }, applied, key).catch(unlessRests)
      break
    }
    await past.moveTo(toInstant(Date.now()))
  } catch (error) {
    if (!(error instanceof PresentReached)) throw error
  } finally {
    past.forget()
  }
}

function unlessRests(error: unknown): void {
  if (!(error instanceof CaseRests)) throw error
}

async function applyForLoans(past: PastSystem, history: History, owner: string, key: Keys): Promise<AppliedCase[]> {
  const as = { token: owner }
  const write = (): As => ({ ...as, key: key() })
  const terms = { amountFen: history.amountWan * 1_000_000, termMonths: history.termMonths }
  const body = { ...terms, purpose: 'working_capital', guaranteeWays: [...history.guaranteeWays] }
  const { id: needId, version } = await past.call(need.create, { body }, write())
  const matched = await past.call(match.record, { params: { needId } }, write())
  const { eligible } = await past.call(match.show, { params: { matchId: matched.id } }, as)
  if (history.ending === 'open') {
    await past.call(need.open, { params: { needId }, body: { version, maxTakers: 2 } }, write())
    return []
  }
  const byBank = new Map(eligible.toReversed().map((one) => [one.product.bank.key, one]))
  const cheapestFirst = [...byBank.values()].reverse().filter(({ product }) => product.canApply)
  const chosen = history.prefersCards ? withCardsFirst(cheapestFirst) : cheapestFirst
  if (history.rest !== null && !chosen.slice(0, 1).some(hasCard)) return []
  const applied: AppliedCase[] = []
  for (const { product, price } of chosen.slice(0, history.banks)) {
    if (price.rateBp === null || !isPricedWay(price.way)) continue
    const consentId = await giveConsent(past, as, key, {
      bankId: product.bank.key,
      needId,
      productId: product.productId,
    })
    const call = { params: { needId }, body: { productId: product.productId, consentId } }
    const { id: applicationId } = await past.call(companyApplication.apply, call, write())
    applied.push({ ...terms, applicationId, bankName: product.bank.name.zh, rateBp: price.rateBp, way: price.way })
  }
  return applied
}

type Offered = { readonly product: { readonly bank: { readonly name: { readonly zh: string } } } }

/** A bank in which somebody who tries the system signs in. */
const hasCard = ({ product }: Offered): boolean => cardBanks.has(product.bank.name.zh)
const withCardsFirst = <P extends Offered>(list: readonly P[]): P[] => [
  ...list.filter(hasCard),
  ...list.filter((one) => !hasCard(one)),
]
const cardBanks = new Set(['bank-donggang', 'bank-qundao'].map((key) => demoOrganisation(key).name.zh))

type Scope = { readonly bankId: string; readonly needId: string; readonly productId: string }

async function giveConsent(past: PastSystem, as: As, key: Keys, scope: Scope): Promise<string> {
  const categories = ['identity', 'penalties_and_lists', 'tax'] as const
  const reach = { ...scope, purpose: 'credit_decision' as const, dataMonths: 24, days: 60, keptDays: 90 }
  const { hash, sensitive } = await past.call(consent.showText, { query: { ...reach, category: [...categories] } }, as)
  const body = {
    ...reach,
    ...{ categories: [...categories], useLimit: null, tickedSensitive: [...sensitive], agreedTextHash: hash },
  }
  return (await past.call(consent.give, { body }, { ...as, key: key() })).id
}
