import { startPlatform } from '#functions/platform/start-platform'
import { recountEveryNight } from '#functions/supervision/every-night-recount'

const platform = await startPlatform()

/** Each night: the figures of the office once more from the raw events. @returns how many differ */
export async function handler(): Promise<{ differing: number }> {
  return { differing: (await recountEveryNight(platform)).differences.length }
}
