import { lookUnder } from '#functions/consent/consent.check'
import type { Verb } from '#functions/platform/serve'
import { ConsentCategory, ConsentId } from '#shared/consent/consent'
import type { report } from '#shared/credit/report.contract'
import { findLookedFor } from './find-looked-for.ts'
import { findReader } from './find-reader.ts'
import { issueReport } from './issue-report.ts'
import { judgeLook } from './judge-look.ts'
import { refuseLook } from './keep-look.ts'

/** Under the consent that counts at the moment of the commit; a withdrawal in between wins. */
export const pullReport: Verb<typeof report.pull> = async (ctx, { params, body: { dataMonths, ...body } }) => {
  const { isOver, restsOn, application, ...looked } = await findLookedFor(ctx, params.applicationId)
  const lookedFor = { ...application, dataMonths }
  const categories = ConsentCategory.options.filter((category) => body.categories.includes(category))
  const look = { ...looked, lookedFor, categories, reader: await findReader(ctx) }
  if (isOver) return refuseLook(ctx, look, null, 'application_over')
  const judged = await judgeLook(ctx, lookedFor, { kind: 'pull', categories, restsOn })
  if ('refused' in judged) return refuseLook(ctx, look, null, judged.refused)
  const { consent } = judged
  return issueReport(ctx, {
    ...look,
    consentId: ConsentId.parse(consent.loaded.id),
    writes: lookUnder(ctx, consent, 'pull'),
  })
}
