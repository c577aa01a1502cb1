// A process of its own that outlives its parent by a moment: it reads `+pid` and `-pid` lines and, when the pipe
// closes (the parent ended, however), ends every process still on the list. Nothing else survives a SIGKILL.
import { createInterface } from 'node:readline'
import { endProcess } from './process-end.ts'

const held = new Set<number>()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)

for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1))
  if (line.startsWith('+')) held.add(pid)
  else held.delete(pid)
}
await Promise.all([...held].map(endProcess))
