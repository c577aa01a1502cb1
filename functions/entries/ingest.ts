import { startPlatform } from '#functions/platform/start-platform'
import { httpEntryOf } from './http.ts'

export const handler = httpEntryOf('ingest', startPlatform())
