import { findBranch } from '#functions/identity/find-branch'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { findLiveProduct } from '#functions/product/find-live-product'
import { onShelfCheck } from '#functions/product/product.check'
import { findActingCompany } from '#functions/subject/find-company'
import { readProfile } from '#functions/subject/read-profile'
import type { Origin } from '#shared/financing/application'
import { applicationSubmitted } from '#shared/financing/application.events'
import { alreadyApplied, bankNotHere } from '#shared/financing/application-errors'
import { offerElsewhere } from '#shared/financing/application-offer'
import { submitApplication } from '#shared/financing/application-steps'
import type { companyApplication } from '#shared/financing/company-application.contract'
import { needLife } from '#shared/financing/need'
import { needAt, pendingTaking } from '#shared/financing/need-taking'
import { countRules } from '#shared/financing/rule-finding'
import { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'
import { assertTransition } from '#shared/kernel/transition'
import type { LoanProduct } from '#shared/product/loan-product'
import { applications } from './application.store.ts'
import { commitFirst, momentOf } from './commit-step.ts'
import { coverApplication } from './cover-application.ts'
import { findingsOn, groundsFor } from './judge-application.ts'
import { type AppliedNeed, loadOwnNeed, needCheck, withApplications } from './need.store.ts'
import { appliedWrite, findAccepted, notAcceptedCheck } from './need-application.store.ts'
import { traitsIn } from './read-traits.ts'

/** Applying to three banks is three commands with three keys: each makes one application. */
export const applyForLoan: Verb<typeof companyApplication.apply> = async (ctx, { params, body }) =>
  submit(ctx, await withApplications(ctx, await loadOwnNeed(ctx, params.needId)), body)

/** The bank that took the need learns who asks, and has the application. */
export const confirmTaking: Verb<typeof companyApplication.confirmTaking> = async (ctx, { params, body }) => {
  const need = await withApplications(ctx, await loadOwnNeed(ctx, params.needId))
  const taking = need.loaded.state.takings.find(({ takingId }) => takingId === params.takingId)
  if (!taking) throw new DomainError(notFound)
  const { productId } = taking
  await assertNotApplied(ctx, need, productId)
  pendingTaking(need.loaded.state, params.takingId, ctx.now)
  return submit(ctx, need, { ...body, productId })
}

type Given = { readonly productId: string; readonly consentId: string }

async function submit(ctx: Ctx, need: AppliedNeed, { productId, consentId }: Given): Promise<Committed> {
  const { loaded } = need
  const state = needAt(loaded.state, ctx.now)
  assertTransition(needLife, 'apply', state.status)
  await assertNotApplied(ctx, need, productId)
  const [{ uscc }, product] = await Promise.all([findActingCompany(ctx), findLiveProduct(ctx, productId)])
  const { companyId, terms } = state
  const place = { companyId, needId: loaded.id, productId, bankId: bankOf(product) }
  const [covered, { facts }] = await Promise.all([coverApplication(ctx, consentId, place), readProfile(ctx, uscc)])
  const taking = state.takings.find((one) => one.productId === productId && one.status === 'pending')
  const origin: Origin = taking?.origin ?? 'applied'
  const { county, ...traits } = traitsIn(facts)
  const branchId = await findBranch(ctx, place.bankId, county)
  const submitted = {
    ...place,
    ...{ uscc, county, branchId, consentId, productVersion: product.version, asked: terms, origin },
  }
  const application = submitApplication(submitted, product.promisedDays, momentOf(ctx))
  const grounds = groundsFor(ctx, product, facts, terms)
  const firstLoan = facts.first_loan?.value
  const said = {
    ...submitted,
    ...traits,
    takingId: taking?.takingId ?? null,
    productName: product.name,
    productKind: product.kind,
    firstLoan: typeof firstLoan === 'boolean' ? firstLoan : null,
    rules: countRules(findingsOn(grounds, product)),
  }
  const id = newId('app', ctx.now)
  return commitFirst(ctx, id, application, applicationSubmitted, said, {
    payload: grounds,
    writes: [
      appliedWrite(ctx, id, application),
      needCheck(ctx, loaded),
      notAcceptedCheck(ctx, loaded.id),
      onShelfCheck(ctx, { productId, version: product.version }),
      ...covered,
    ],
  })
}

/** @throws already_applied with the application that there is; offer_accepted_elsewhere */
async function assertNotApplied(ctx: Ctx, { loaded, applied }: AppliedNeed, productId: string): Promise<void> {
  const found = applied.find((one) => one.productId === productId)
  if (found) {
    const { applicationId } = found
    const { state } = await applications.load(ctx, applicationId)
    throw new DomainError(alreadyApplied, { applicationId, state: state.status })
  }
  const accepted = await findAccepted(ctx.platform, loaded.id)
  if (accepted !== undefined) throw new DomainError(offerElsewhere, { applicationId: accepted })
}

/** The bank of a product that can be applied for here. @throws bank_not_here for terms taken over from a public source */
function bankOf({ origin, bank, source }: LoanProduct): OrganisationId {
  if (origin === 'bank') return OrganisationId.parse(bank.organisationId)
  throw new DomainError(bankNotHere, { bank: bank.name.zh, source: source?.title ?? source?.kind ?? '' })
}
