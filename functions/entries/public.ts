import { startPlatform } from '#functions/platform/start-platform'
import { openEntry } from './open-entry.ts'
import { publicRoutes } from './public-routes.ts'

export const handler = openEntry('public', publicRoutes, await startPlatform())
