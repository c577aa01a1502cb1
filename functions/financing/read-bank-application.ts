import { findNewestConsent } from '#functions/consent/find-consent'
import { readNamesOfMembers } from '#functions/identity/list-colleagues'
import { readMember } from '#functions/identity/read-member'
import { readOrganisation } from '#functions/identity/read-organisation'
import { readOrganisations } from '#functions/identity/read-organisations'
import { actingOrganisation, actingPerson } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readMerged } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import { type Consent, ConsentScope } from '#shared/consent/consent'
import { consentStatusAt } from '#shared/consent/consent-life'
import type { Application } from '#shared/financing/application'
import { dutyView } from '#shared/financing/application-view'
import type { BankApplicationRow, bankApplication } from '#shared/financing/bank-application.contract'
import { caseProduct } from '#shared/financing/case-product'
import { priceOffer } from '#shared/financing/offer-terms'
import type { RuleFinding } from '#shared/financing/rule-finding'
import type { PersonId } from '#shared/identity/organisation'
import { dayOf } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { loadOwnApplication } from './application.store.ts'
import {
  bankApplications,
  type InboxRow,
  listsOfBank,
  listsOfOfficer,
  officerApplications,
} from './bank-applications.view.ts'
import { categoryIn, findingsOn, type Grounds, readGrounds } from './judge-application.ts'
import { pinnedProduct } from './read-pinned-product.ts'
import { readTraits } from './read-traits.ts'
import { bodyOf, reasonView, ruleView } from './show-application.ts'
import { showSteps } from './show-steps.ts'

export const listBankApplications: Verb<typeof bankApplication.list> = async (
  ctx,
  { query: { tab, mine, ...page } },
) => {
  const bankId = actingOrganisation(ctx)
  const newestFirst = tab === 'done'
  const { items, nextCursor } =
    mine === 'true'
      ? await readMerged(ctx, officerApplications, listsOfOfficer(bankId, actingPerson(ctx), tab), page, newestFirst)
      : await readMerged(ctx, bankApplications, listsOfBank(bankId, tab), page, newestFirst)
  const [names, people] = await Promise.all([
    readOrganisations(ctx, [bankId, ...items.map(({ companyId }) => companyId)]),
    readNamesOfMembers(ctx, bankId),
  ])
  return { items: items.map((row) => bankRow(ctx, row, names, people)), nextCursor }
}

type Names = Awaited<ReturnType<typeof readOrganisations>>

/** A row of the read model as the bank sees it. @param people what the bank calls its own */
export function bankRow(
  { now }: Ctx,
  row: InboxRow,
  names: Names,
  people: ReadonlyMap<string, string>,
): BankApplicationRow {
  const { duty, changedAt: _at, ...rest } = row
  const nameOf = (id: string) => names.get(id)?.name ?? { zh: id, en: id }
  return {
    ...rest,
    companyName: nameOf(row.companyId),
    bankName: nameOf(row.bankId),
    assigneeName: row.assignee && (people.get(row.assignee) ?? null),
    duty: dutyView(duty, now),
  }
}

export const showBankApplication: Verb<typeof bankApplication.show> = async (ctx, { params }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const { state } = loaded
  const { companyId, uscc, county, assignee, bankReference, refusal } = state
  const [product, grounds, company, consent, timeline, proposal, traits, people] = await Promise.all([
    pinnedProduct(ctx, state),
    readGrounds(ctx, loaded.id),
    readOrganisation(ctx, companyId),
    liveConsent(ctx, state),
    showSteps(ctx, loaded, 'bank'),
    proposalView(ctx, state),
    readTraits(ctx, uscc),
    readNamesOfMembers(ctx, state.bankId),
  ])
  const { industrySection, sizeClass } = traits
  return {
    ...bodyOf(ctx, loaded, product),
    ...{ companyId, companyName: company.name, uscc, county, assignee, bankReference, timeline, proposal },
    ...{ industrySection, sizeClass, assigneeName: assignee && (people.get(assignee) ?? null) },
    product: caseProduct(product, dayOf(ctx.now)),
    rules: findingsOn(grounds, product).map((one) => ruleView(asCovered(ctx, one, grounds, consent))),
    consent: {
      consentId: state.consentId,
      isLive: consent !== null,
      categories: consent?.categories ?? [],
      dataMonths: consent?.dataMonths ?? null,
      endsAt: consent?.endsAt ?? null,
    },
    refusal: refusal && {
      at: refusal.at,
      reasons: refusal.reasons.map((reason) =>
        reasonView({ ...reason, rule: reason.rule && asCovered(ctx, reason.rule, grounds, consent) }),
      ),
    },
  }
}

/** The consent that counts for the application now, if it is live. */
async function liveConsent(ctx: Ctx, application: Application): Promise<Consent | null> {
  const scope = ConsentScope.parse({ ...application, purpose: 'credit_decision' })
  const state = (await findNewestConsent(ctx, scope))?.loaded.state
  return state && consentStatusAt(state, ctx.now) === 'live' ? state : null
}

/** A fact's value is the bank's to read while a live consent covers its category and day; the need's own words always. */
function asCovered(ctx: Ctx, finding: RuleFinding, grounds: Grounds, consent: Consent | null): RuleFinding {
  const { source, fact } = finding
  if (!source) return finding
  const category = categoryIn(grounds, fact)
  const from = consent && addMonths(dayOf(ctx.now), -consent.dataMonths)
  const isCovered = category && consent?.categories.includes(category) && from && source.asOf >= from
  return isCovered ? finding : { ...finding, has: null, source: null }
}

type View = Awaited<ReturnType<Verb<typeof bankApplication.show>>>['proposal']

async function proposalView(ctx: Ctx, { proposal, bankId }: Application): Promise<View> {
  if (!proposal) return null
  const nameOf = async (personId: PersonId) => (await readMember(ctx, bankId, personId)).displayName?.reveal() ?? null
  const { terms, opinion, by, at, approvals, approvalsNeeded } = proposal
  const { conditions, lessThanAskedReason, ...figures } = terms
  const price = priceOffer(terms)
  if (!price) throw new TypeError('terms without a price are never proposed')
  return {
    terms: {
      ...figures,
      ...price,
      conditions: conditions.map((one) => one.reveal()),
      lessThanAskedReason: lessThanAskedReason?.reveal() ?? null,
    },
    opinion: opinion.reveal(),
    ...{ by, at, approvalsNeeded, byName: await nameOf(by) },
    approvals: await Promise.all(approvals.map(async (one) => ({ ...one, byName: await nameOf(one.by) }))),
  }
}
