import { startPlatform } from '#functions/platform/start-platform'
import { loadHttp } from '#functions/subject/load-http'
import { openEntry } from './open-entry.ts'

export const handler = openEntry('ingest', loadHttp, await startPlatform())
