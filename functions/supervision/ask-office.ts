import { readOrganisation } from '#functions/identity/read-organisation'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Marked, Where } from '#shared/supervision/cell-lattice'
import type { CutQuery } from '#shared/supervision/cut-query'
import { markCases } from '#shared/supervision/figure-table'
import { type Period, yearOf } from '#shared/supervision/period'
import { readCases } from './read-cases.ts'

/** A question of the office with everything that it is answered from. */
export type Asked = {
  readonly marked: readonly Marked[]
  readonly where: Where & { readonly period: Period }
  readonly cut: Where['fixed']
}

/** The county that the acting office is of; undefined: it sees the city. */
async function findOfficeCounty(ctx: Ctx): Promise<string | undefined> {
  return (await readOrganisation(ctx, actingOrganisation(ctx))).county
}

/** A county's office sees its own county, whatever it asks for. @throws not_found for another one */
export async function cutFor(ctx: Ctx, { period: _period, ...asked }: CutQuery): Promise<Where['fixed']> {
  const county = await findOfficeCounty(ctx)
  if (county === undefined) return asked
  if (asked.county !== undefined && asked.county !== county) throw new DomainError(notFound)
  return { ...asked, county }
}

/** @throws not_found for another county than the office's own */
export async function askOffice(ctx: Ctx, query: CutQuery): Promise<Asked> {
  const { period = yearOf(ctx.now) } = query
  const [cut, cases] = await Promise.all([cutFor(ctx, query), readCases(ctx.platform, [yearOf(period)], ctx.now)])
  return { marked: markCases(cases, ctx.now), where: { period, fixed: cut }, cut }
}
