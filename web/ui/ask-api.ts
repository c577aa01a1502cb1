import { type Problem, toProblem } from './command-problem.ts'

type Asked<T> = { readonly ok: true; readonly body: T } | { readonly ok: false; readonly problem: Problem }
type AskWords = { readonly offlineTitle: string; readonly offlineDetail: string; readonly serverTitle: string }

const patienceMs = 30_000

/**
 * Reads through our own way to the API, for what a press needs to know. Never throws.
 * The cast: the proxy passes on what the contract promises for this path.
 */
export async function askApi<T>(path: string, words: AskWords): Promise<Asked<T>> {
  try {
    const answer = await fetch(`/api/v1${path}`, { signal: AbortSignal.timeout(patienceMs) })
    const said: unknown = await answer.json().catch(() => undefined)
    if (answer.ok) return { ok: true, body: said as T }
    return { ok: false, problem: toProblem(answer.status, said, words.serverTitle) }
  } catch {
    const { offlineTitle: title, offlineDetail: detail } = words
    return { ok: false, problem: { status: 0, code: 'offline', title, detail, faults: [] } }
  }
}
