import type * as z from 'zod'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { type Application, ApplicationId } from '#shared/financing/application'
import { afterStep } from '#shared/financing/application.events'
import { applicationStatusAt } from '#shared/financing/application-clocks'
import {
  type ApplicationBody,
  type ApplicationHead,
  clockView,
  dutyView,
  type MissingView,
  offerView,
  type ReasonView,
  type RuleView,
} from '#shared/financing/application-view'
import type { RefusalReason } from '#shared/financing/refusal-reason'
import type { RuleFinding } from '#shared/financing/rule-finding'
import { limitWords } from '#shared/product/limit-words'
import type { LoanProduct } from '#shared/product/loan-product'
import { momentOf } from './commit-step.ts'

/** What lists and pages say of every application. */
export function headOf(ctx: Ctx, { id, version, state }: Loaded<Application>, product: LoanProduct): ApplicationHead {
  const { origin, needId, asked, productId, productVersion, bankId, submittedAt } = state
  return {
    ...{ applicationId: ApplicationId.parse(id), version, state: applicationStatusAt(state, ctx.now) },
    ...{ origin, needId, asked, productId, productVersion, bankId, submittedAt },
    productName: product.name,
    bankName: product.bank.name,
    duty: dutyView(afterStep(state, momentOf(ctx)).duty, ctx.now),
  }
}

type Body = Omit<z.infer<typeof ApplicationBody>, 'timeline'>

/** What both sides see of it, but for its course. */
export function bodyOf(ctx: Ctx, loaded: Loaded<Application>, product: LoanProduct): Body {
  const { clocks, returns, missing, supplyBy, offer, declineReason, contractNumber, signedAt, payOut } = loaded.state
  const clock = (is: Application['clocks']['accept']) => clockView(is, momentOf(ctx))
  return {
    ...headOf(ctx, loaded, product),
    clocks: { accept: clock(clocks.accept), decide: clock(clocks.decide), pay: clocks.pay && clock(clocks.pay) },
    ...{ returns, supplyBy, declineReason, contractNumber, signedAt, payOut },
    missing: missing.map((item) => missingView(item, product)),
    offer: offer && offerView(offer, ctx.now),
  }
}

function missingView(item: Application['missing'][number], { documents }: LoanProduct): z.infer<typeof MissingView> {
  const listed = item.document === null ? undefined : documents[item.document]
  const words = item.words?.reveal() ?? ''
  const name = listed ? { zh: listed.zh, en: listed.en ?? listed.zh } : { zh: words, en: words }
  return { words: name, reason: item.reason?.reveal() ?? null }
}

export const ruleView = (finding: RuleFinding): z.infer<typeof RuleView> => {
  const { fact, op, wants } = finding
  return { ...finding, words: limitWords({ fact, op, value: wants }) }
}

export const reasonView = ({ code, rule, finding }: RefusalReason): z.infer<typeof ReasonView> => ({
  code,
  rule: rule && ruleView(rule),
  finding: finding && {
    value: finding.value.reveal(),
    limit: finding.limit.reveal(),
    source: finding.source.reveal(),
    date: finding.date,
  },
})
