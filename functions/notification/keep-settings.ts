import { actingPerson } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { type SettingsState, settingsChanged } from '#shared/notification/settings'
import type { settings } from '#shared/notification/settings.contract'
import { readSettings, settingsOf } from './settings.store.ts'

export const showSettings: Verb<typeof settings.show> = async (ctx) => ({
  ...(await readSettings(ctx, actingPerson(ctx))),
})

/** The last one sent stands. */
export const changeSettings: Verb<typeof settings.change> = async (ctx, { body }) => {
  const personId = actingPerson(ctx)
  const before = await settingsOf.find(ctx, personId)
  const kept = { ...body, muted: [...new Set(body.muted)] }
  const state: SettingsState = { status: 'kept', ...kept }
  return commit(ctx, {
    aggregate: before ? settingsOf.change(before, state) : settingsOf.create(personId, state),
    event: { declaration: settingsChanged, data: kept },
  })
}
