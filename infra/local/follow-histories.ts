import { firstHistories } from './demo-history/history-plan.ts'
import type { LocalSettings } from './local-settings.ts'

const saidEvery = 20

/**
 * Follows the host's lines on the demo's cases of the past. The first ones are waited for; the others come in while the
 * system is already in use.
 */
export function followHistories({ hasDemo, histories }: LocalSettings, tell: (line: string) => void) {
  const wanted = hasDemo ? Math.min(firstHistories, histories) : 0
  const { promise: first, resolve } = Promise.withResolvers<void>()
  if (wanted === 0) resolve()
  const onLine = (line: string): void => {
    const [, done, total] = /^histories (\d+) of (\d+)$/.exec(line) ?? []
    if (done === undefined) return
    if (Number(done) >= wanted) resolve()
    if (Number(done) % saidEvery === 0) tell(`demo     ${done} of ${total} cases`)
  }
  return { first, onLine }
}
