import { readOrganisation } from '#functions/identity/read-organisation'
import { actingPerson } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { OrganisationId } from '#shared/identity/organisation'
import type { Instant } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import { stateOf } from '#shared/supervision/case-list'
import { type FigureCase, notKnown } from '#shared/supervision/figure-case'
import { amountOf, funnelSteps } from '#shared/supervision/figures'
import type { officeCase } from '#shared/supervision/office-case.contract'
import { findCase } from './find-case.ts'
import { findUnmasked } from './unmasking.store.ts'

type Detail = Output<typeof officeCase.show>

export const showCase: Verb<typeof officeCase.show> = async (ctx, { params: { caseId } }) => {
  const found = await findCase(ctx, caseId)
  const companyId = OrganisationId.parse(found.companyId)
  const until = await findUnmasked(ctx, actingPerson(ctx), companyId)
  return {
    ...{ caseId, of: found.of, day: found.day, amountFen: amountOf(found), steps: stepsOf(found) },
    unmasked: until && {
      company: await describeCompany(ctx, companyId, found.in),
      state: stateOf(found),
      ...(await bankOf(ctx, found)),
      until,
    },
  }
}

/** A need is nobody's yet. */
async function bankOf(ctx: Ctx, { in: { bank } }: FigureCase) {
  if (bank === undefined) return { bankId: null, bankName: null }
  const { name: bankName } = await readOrganisation(ctx, bank)
  return { bankId: OrganisationId.parse(bank), bankName }
}

/** A company by its name and code; who its people are stands nowhere here. */
export async function describeCompany(
  ctx: Ctx,
  companyId: OrganisationId,
  traits: FigureCase['in'],
): Promise<NonNullable<Detail['unmasked']>['company']> {
  const { name, uscc = '', fictional } = await readOrganisation(ctx, companyId)
  const known = (value: string | undefined) => (value === undefined || value === notKnown ? null : value)
  return {
    ...{ companyId, uscc, name, fictional },
    ...{ county: known(traits.county), industrySection: known(traits.section), sizeClass: known(traits.size) },
  }
}

function stepsOf(found: FigureCase): Detail['steps'] {
  const steps: [string, Instant | null][] =
    found.of === 'need'
      ? [
          ['opened', found.row.openedAt],
          ['routed', found.row.routedAt],
          ['taken', found.row.takenAt],
          ['applied', found.row.appliedAt],
        ]
      : found.of === 'application'
        ? [['applications', found.row.submittedAt], ...reachedBy(found.row)]
        : found.of === 'look'
          ? [[found.row.kind, found.row.at]]
          : []
  return steps
    .flatMap(([step, at]) => (at === null ? [] : [{ step, at }]))
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
}

const reachedBy = (row: Extract<FigureCase, { of: 'application' }>['row']): [string, Instant | null][] =>
  funnelSteps.map(({ step, to }) => [step, row[to]])
