import * as z from 'zod'
import { Committed, route } from '#shared/kernel/route'
import { Settings, settingsChanged } from './settings.ts'

const self = { allow: 'signed_in', scope: 'self' } as const

/** 个人设置. */
export const settings = {
  show: route({
    method: 'GET',
    path: '/me/settings',
    summary: { zh: '我的设置', en: 'My settings' },
    ...self,
    output: Settings,
  }),
  change: route({
    method: 'PUT',
    path: '/me/settings',
    summary: { zh: '改我的设置', en: 'Change my settings' },
    ...self,
    body: z.strictObject(Settings.shape),
    example: { language: 'en', largerText: true, muted: ['report_pulled'] },
    event: settingsChanged,
    output: Committed,
  }),
}
