import type { Verb } from '#functions/platform/serve'
import { OrganisationId } from '#shared/identity/organisation'
import { leastCases, rankBanks as rank } from '#shared/supervision/bank-league'
import { figureTable } from '#shared/supervision/figure-table'
import { leagueFigures, type officeFigures } from '#shared/supervision/office-figures.contract'
import { askOffice } from './ask-office.ts'
import { labelKeys } from './label-keys.ts'
import { keysOf, shownFigures } from './show-office-figures.ts'

/** Ranked ones first, by their places. */
export const rankBanks: Verb<typeof officeFigures.rankBanks> = async (ctx, { query }) => {
  const { marked, where, cut } = await askOffice(ctx, query)
  const { rows } = figureTable(marked, where, 'bank', ctx.now)
  const [places, names] = [rank(rows), await labelKeys(ctx, 'bank', keysOf(rows))]
  const banks = rows.map((row) => {
    const bankId = OrganisationId.parse(row.key)
    const figures = shownFigures(row, leagueFigures)
    return { bankId, bankName: names.get(bankId) ?? null, rank: places.get(bankId) ?? null, figures }
  })
  return {
    ...{ asOf: ctx.now, period: where.period, cut, leastCases },
    banks: banks.toSorted((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || 0),
  }
}
