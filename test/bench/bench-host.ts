import { answer, toProblem } from '#functions/platform/problem'
import { type Host, type HttpEntry, startHost } from '#infra/local/host'

/** The local host with one entry behind it, and nothing beside it. */
export function startBenchHost(entry: HttpEntry): Promise<Host> {
  const refuse = async () => answer(404, {})
  return startHost({
    port: 0,
    entries: { '': entry, '/public': refuse, '/ingest': refuse },
    toProblem,
    answerStore: async (_request, response) => void response.end(),
    onWrite: () => undefined,
  })
}
