import { sweepDue } from '#functions/platform/due'
import { startPlatform } from '#functions/platform/start-platform'
import { dues } from './reactions.ts'

const platform = startPlatform()

/** Each minute: runs what has fallen due. @returns how many commands were run */
export async function handler(): Promise<{ swept: number }> {
  let swept = 0
  for (const due of dues) swept += await sweepDue(platform, due)
  return { swept }
}
