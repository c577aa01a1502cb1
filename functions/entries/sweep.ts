import { anchorEveryHour } from '#functions/audit/every-hour-anchor'
import { rootsOf } from '#functions/audit/roots-of'
import { discardEveryHour } from '#functions/file/every-hour-discard'
import { sweepDue } from '#functions/platform/due'
import { startPlatform } from '#functions/platform/start-platform'
import { dues } from './reactions.ts'

const platform = await startPlatform()
const roots = rootsOf(platform)

/** Each minute: runs what has fallen due, and each hour discards files that never came and anchors the audit chains. @returns how many commands were run */
export async function handler(): Promise<{ swept: number }> {
  let swept = 0
  for (const due of dues) swept += await sweepDue(platform, due)
  swept += await discardEveryHour(platform)
  await anchorEveryHour(platform, roots)
  return { swept }
}
