import { startPlatform } from '#functions/platform/start-platform'
import { httpEntryOf } from './http-entry.ts'

export const handler = httpEntryOf('app', await startPlatform())
