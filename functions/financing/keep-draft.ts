import * as z from 'zod'
import { actingOrganisation, actingPerson } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { forget, keep, recall } from '#functions/platform/scratch'
import { seal, unseal } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { NeedDraft, type needDraft } from '#shared/financing/need-draft.contract'
import { Instant, plusDays } from '#shared/kernel/instant'

const keptDays = 30
const Kept = z.object({ sealed: z.string(), savedAt: Instant })

/** One form a person and company. */
const keyOf = (ctx: Ctx) => ({ pk: `NEED-DRAFT#${actingOrganisation(ctx)}`, sk: actingPerson(ctx) })
const placeOf = ({ pk, sk }: ReturnType<typeof keyOf>) => `${pk}#${sk}`

/** What people type into a form may name somebody, so it is sealed like any personal field. */
export const saveNeedDraft: Verb<typeof needDraft.save> = async (ctx, { body }) => {
  const key = keyOf(ctx)
  const sealed = seal(ctx.platform.config.keys.field, placeOf(key), JSON.stringify(body))
  await keep(ctx.platform, key, { sealed, savedAt: ctx.now }, plusDays(ctx.now, keptDays))
  return { savedAt: ctx.now }
}

export const showNeedDraft: Verb<typeof needDraft.show> = async (ctx) => {
  const key = keyOf(ctx)
  const kept = Kept.safeParse(await recall(ctx.platform, key, ctx.now)).data
  if (!kept) return { draft: null, savedAt: null }
  const text = unseal(ctx.platform.config.keys.field, placeOf(key), kept.sealed)
  return { draft: NeedDraft.parse(JSON.parse(text)), savedAt: kept.savedAt }
}

export const discardNeedDraft: Verb<typeof needDraft.discard> = async (ctx) => {
  await forget(ctx.platform, keyOf(ctx))
  return {}
}
