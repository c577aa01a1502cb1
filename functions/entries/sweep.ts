import { anchorEveryHour } from '#functions/audit/every-hour-anchor'
import { rootFolder } from '#functions/audit/root-folder'
import { sweepDue } from '#functions/platform/due'
import { startPlatform } from '#functions/platform/start-platform'
import { dues } from './reactions.ts'

const platform = startPlatform()
const roots = rootFolder(platform.config.rootsDir)

/** Each minute: runs what has fallen due, and each hour anchors the audit chains. @returns how many commands were run */
export async function handler(): Promise<{ swept: number }> {
  let swept = 0
  for (const due of dues) swept += await sweepDue(platform, due)
  await anchorEveryHour(platform, roots)
  return { swept }
}
