import { listCompanyPulls } from '#functions/credit/list-company-pulls'
import { listCompanyCases } from '#functions/financing/list-company-cases'
import { readOrganisations } from '#functions/identity/read-organisations'
import { actingPerson } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { readRows } from '#functions/platform/view'
import type { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Instant } from '#shared/kernel/instant'
import type { LookCase } from '#shared/supervision/case'
import { clockNow, isOverdue } from '#shared/supervision/case-time'
import { type FigureCase, notKnown, toFigureCases } from '#shared/supervision/figure-case'
import { type officeCase, unmaskedHours, unmaskFirst } from '#shared/supervision/office-case.contract'
import { cutFor } from './ask-office.ts'
import { applicationCases, loanCases, needCases, pullCases, refusedPullCases } from './cases.view.ts'
import { describeCompany } from './show-case.ts'
import { findUnmasked } from './unmasking.store.ts'

/** What a company has needed, applied for and borrowed, on one page. */
export const showPortrait: Verb<typeof officeCase.showCompany> = async (ctx, { params: { companyId } }) => {
  const [cases, { county }] = await Promise.all([readPortrait(ctx, companyId), cutFor(ctx, {})])
  const traits = cases.toReversed().find((one) => one.in.county !== notKnown)?.in ?? cases[0]?.in
  // A company of which the office has no case, and one of another county, are none of its business.
  if (!traits || (county !== undefined && traits.county !== county)) throw new DomainError(notFound)
  const until = await findUnmasked(ctx, actingPerson(ctx), companyId)
  if (until === null) throw new DomainError(unmaskFirst, { hours: unmaskedHours })
  const [company, pulls] = await Promise.all([describeCompany(ctx, companyId, traits), readPulls(ctx, companyId)])
  const banks = await readOrganisations(ctx, [
    ...cases.flatMap((one) => one.in.bank ?? []),
    ...pulls.map(({ bankId }) => bankId),
  ])
  const bankName = (bankId: string) => banks.get(bankId)?.name ?? null
  return {
    ...{ company, until },
    needs: cases.flatMap((one) => (one.of === 'need' ? needLine(one.row) : [])),
    applications: cases.flatMap((one) =>
      one.of === 'application'
        ? {
            ...{ ...one.row, bankName: bankName(one.row.bankId), state: one.row.status },
            clock: clockOf(one.row, ctx.now),
          }
        : [],
    ),
    loans: cases.flatMap((one) =>
      one.of === 'loan'
        ? {
            ...{ ...one.row, bankName: bankName(one.row.bankId), state: one.row.status },
            isOverdue: isOverdue(one.row, ctx.now),
          }
        : [],
    ),
    pulls: pulls.map((look) => ({ ...look, bankName: bankName(look.bankId) })),
  }
}

/** Oldest first. */
async function readPulls(ctx: Ctx, companyId: OrganisationId): Promise<LookCase[]> {
  const { pulledIds, refusedIds } = await listCompanyPulls(ctx, companyId)
  const looks = await Promise.all([
    readRows(ctx.platform, pullCases, pulledIds),
    readRows(ctx.platform, refusedPullCases, refusedIds),
  ])
  return looks.flat().toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

const needLine = ({ needId, status: state, amountFen, statedAt }: Extract<FigureCase, { of: 'need' }>['row']) => ({
  ...{ needId, state, amountFen, statedAt },
})

function clockOf(row: Extract<FigureCase, { of: 'application' }>['row'], now: Instant) {
  const state = clockNow(row, now)
  return row.duty && state ? { ...row.duty, state } : null
}

/** Oldest first. A draft is the company's own business. */
async function readPortrait(ctx: Ctx, companyId: OrganisationId): Promise<FigureCase[]> {
  const { needIds, applicationIds, loanIds } = await listCompanyCases(ctx, companyId)
  const [needs, applications, loans] = await Promise.all([
    readRows(ctx.platform, needCases, needIds),
    readRows(ctx.platform, applicationCases, applicationIds),
    readRows(ctx.platform, loanCases, loanIds),
  ])
  const known = needs.filter(({ openedAt, appliedAt }) => openedAt !== null || appliedAt !== null)
  const cases = toFigureCases({ needs: known, matches: [], applications, loans, looks: [], lookedFor: [] })
  return cases.toSorted((one, other) =>
    one.day < other.day ? -1 : one.day > other.day ? 1 : one.id < other.id ? -1 : 1,
  )
}
