import { anchorEveryHour } from '#functions/audit/every-hour-anchor'
import { rootsOf } from '#functions/audit/roots-of'
import { sweepDue } from '#functions/platform/due'
import { startPlatform } from '#functions/platform/start-platform'
import { dues } from './reactions.ts'

const platform = await startPlatform()
const roots = rootsOf(platform)

/** Each minute: runs what has fallen due, and each hour anchors the audit chains. @returns how many commands were run */
export async function handler(): Promise<{ swept: number }> {
  let swept = 0
  for (const due of dues) swept += await sweepDue(platform, due)
  await anchorEveryHour(platform, roots)
  return { swept }
}
