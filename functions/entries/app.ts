import { startPlatform } from '#functions/platform/start-platform'
import { appRoutes } from './app-routes.ts'
import { openEntry } from './open-entry.ts'

export const handler = openEntry('app', appRoutes, await startPlatform())
