import { loadOwnConsent } from '#functions/consent/find-consent'
import { findBranches } from '#functions/identity/find-branch'
import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import { atOnce } from '#functions/platform/at-once'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { findLiveProduct } from '#functions/product/find-live-product'
import { onShelfCheck } from '#functions/product/product.check'
import { recallBank } from '#functions/product/read-versions'
import { findActingCompany } from '#functions/subject/find-company'
import { readProfile } from '#functions/subject/read-profile'
import { ConsentId } from '#shared/consent/consent'
import type { Origin } from '#shared/financing/application'
import { applicationSubmitted } from '#shared/financing/application.events'
import { alreadyApplied, bankNotHere } from '#shared/financing/application-errors'
import { offerElsewhere } from '#shared/financing/application-offer'
import { submitApplication } from '#shared/financing/application-steps'
import type { companyApplication } from '#shared/financing/company-application.contract'
import { type Need, needLife } from '#shared/financing/need'
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
import { loadOwnNeed, needCheck } from './need.store.ts'
import { appliedWrite, findAccepted, findApplied, notAcceptedCheck } from './need-application.store.ts'
import { traitsIn } from './read-traits.ts'

/** Applying to three banks is three commands with three keys: each makes one application. */
export const applyForLoan: Verb<typeof companyApplication.apply> = async (ctx, { params: { needId }, body }) => {
  const [need, place, ground] = await atOnce(
    loadOwnNeed(ctx, needId),
    readPlace(ctx, needId, body.productId),
    readGround(ctx, body),
  )
  return submit(ctx, need(), place(), ground(), body)
}

/** The bank that took the need learns who asks, and has the application. */
export const confirmTaking: Verb<typeof companyApplication.confirmTaking> = async (ctx, { params, body }) => {
  const { needId, takingId } = params
  const need = await loadOwnNeed(ctx, needId)
  const taking = need.state.takings.find((one) => one.takingId === takingId)
  if (!taking) throw new DomainError(notFound)
  const { productId } = taking
  const [place, ground] = await atOnce(readPlace(ctx, needId, productId), readGround(ctx, { ...body, productId }))
  await assertNotApplied(ctx, place())
  pendingTaking(need.state, takingId, ctx.now)
  return submit(ctx, need, place(), ground(), { ...body, productId })
}

type Given = { readonly productId: string; readonly consentId: string }

/** Whether the company has applied for the product with this need already, or accepted an offer of it. */
async function readPlace(ctx: Ctx, needId: string, productId: string) {
  const [applied, accepted] = await atOnce(
    findApplied(ctx.platform, { companyId: actingOrganisation(ctx), needId, productId }),
    findAccepted(ctx.platform, needId),
  )
  return { applied: applied(), accepted: accepted() }
}
type Place = Awaited<ReturnType<typeof readPlace>>

/** What an application rests on: for what it is, under which consent, and what is known of the company. */
async function readGround(ctx: Ctx, { productId, consentId }: Given) {
  const product = readOffered(ctx, productId)
  const [offered, consent, known, branches] = await atOnce(
    product,
    loadOwnConsent(ctx, ConsentId.parse(consentId)),
    readKnown(ctx),
    readBranches(ctx, productId, product),
  )
  return { offered, consent, known, branches }
}
type Ground = Awaited<ReturnType<typeof readGround>>

async function readOffered(ctx: Ctx, productId: string) {
  const product = await findLiveProduct(ctx, productId)
  return { product, bankId: bankOf(product) }
}

async function readKnown(ctx: Ctx) {
  const { uscc } = await findActingCompany(ctx)
  return { uscc, facts: (await readProfile(ctx, uscc)).facts }
}

/** Read along with the product, unless this is the first time here that its bank is looked for. */
async function readBranches(ctx: Ctx, productId: string, offered: ReturnType<typeof readOffered>) {
  const bankId = recallBank(ctx.platform, productId)?.organisationId ?? (await offered).bankId
  return findBranches(ctx, bankId)
}

async function submit(
  ctx: Ctx,
  loaded: Loaded<Need>,
  place: Place,
  ground: Ground,
  { productId, consentId }: Given,
): Promise<Committed> {
  const state = needAt(loaded.state, ctx.now)
  assertTransition(needLife, 'apply', state.status)
  await assertNotApplied(ctx, place)
  const { companyId, terms } = state
  const { product, bankId } = ground.offered()
  const scope = { companyId, needId: loaded.id, productId, bankId }
  const covered = coverApplication(ctx, ground.consent(), scope)
  const { uscc, facts } = ground.known()
  const branchIn = ground.branches()
  const taking = state.takings.find((one) => one.productId === productId && one.status === 'pending')
  const origin: Origin = taking?.origin ?? 'applied'
  const { county, ...traits } = traitsIn(facts)
  const submitted = {
    ...scope,
    ...{ uscc, county, branchId: branchIn(county), consentId, productVersion: product.version, asked: terms, origin },
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
async function assertNotApplied(ctx: Ctx, { applied, accepted }: Place): Promise<void> {
  if (applied) {
    const { applicationId } = applied
    const { state } = await applications.load(ctx, applicationId)
    throw new DomainError(alreadyApplied, { applicationId, state: state.status })
  }
  if (accepted !== undefined) throw new DomainError(offerElsewhere, { applicationId: accepted })
}

/** The bank of a product that can be applied for here. @throws bank_not_here for terms taken over from a public source */
function bankOf({ origin, bank, source }: LoanProduct): OrganisationId {
  if (origin === 'bank') return OrganisationId.parse(bank.organisationId)
  throw new DomainError(bankNotHere, { bank: bank.name.zh, source: source?.title ?? source?.kind ?? '' })
}
