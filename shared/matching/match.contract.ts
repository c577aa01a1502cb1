import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { matchRecorded } from './match.events.ts'
import { MatchBody } from './match-view.ts'
import { Match, MatchedNeedId, MatchId } from './recorded-match.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const ofNeed = z.object({ needId: MatchedNeedId })

const MatchHead = Match.omit({ status: true, companyId: true }).extend({ matchId: MatchId })
export const MatchRow = MatchHead
export type MatchRow = z.infer<typeof MatchRow>

/** Which products a need qualifies for: recorded, so that what was said can be said again. No enquiry on any file. */
export const match = {
  record: route({
    method: 'POST',
    path: '/company/needs/{needId}/matches',
    summary: { zh: '看这个需求能贷哪些，并记录结果', en: 'Match a need against every product, and record the answer' },
    ...company,
    params: ofNeed,
    event: matchRecorded,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/company/needs/{needId}/matches',
    summary: { zh: '一个需求的历次匹配', en: 'The matches of a need' },
    ...company,
    params: ofNeed,
    query: PageQuery,
    errors: [notFound],
    output: pageOf(MatchRow),
  }),
  show: route({
    method: 'GET',
    path: '/company/matches/{matchId}',
    summary: {
      zh: '一次匹配的结果：按当时的产品版本和事实重新算出，并核对哈希',
      en: 'A match, computed again from the product versions and facts of its time, its hash compared',
    },
    ...company,
    params: z.object({ matchId: MatchId }),
    errors: [notFound],
    output: MatchHead.extend(MatchBody.shape),
  }),
}
