import { defineAggregate } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { firstSettings, type Settings, SettingsState } from '#shared/notification/settings'

export const settingsOf = defineAggregate<SettingsState>('SETTINGS', SettingsState)

export async function readSettings(ctx: Ctx, readerId: string): Promise<Settings> {
  const found = await settingsOf.find(ctx, readerId)
  if (!found) return firstSettings
  const { status: _status, ...kept } = found.state
  return kept
}
