import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { MutableKind } from './notice-kind.ts'

/** How a person likes to be served, on every machine. */
export const Settings = z.object({
  language: z.enum(['zh', 'en']),
  largerText: z.boolean(),
  /** Kinds of notice that this person need not see; what asks for something can't be left out. */
  muted: z.array(MutableKind).max(MutableKind.options.length),
})
export type Settings = z.infer<typeof Settings>

export const firstSettings: Settings = { language: 'zh', largerText: false, muted: [] }

export const SettingsState = Settings.extend({ status: z.literal('kept') })
export type SettingsState = z.infer<typeof SettingsState>

export const settingsChanged = defineEvent({
  type: 'settings.changed',
  version: 1,
  data: z.strictObject(Settings.shape),
})
