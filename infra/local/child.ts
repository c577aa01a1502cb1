import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { endProcess } from './process-end.ts'

export interface ChildOptions {
  /** What it is called in messages. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** The child's own word that it is up; a port that answers may belong to somebody else. */
  readonly isReady: (line: string) => boolean
  /** Each line that it writes, on either output. */
  readonly onLine?: (line: string) => void
}

export interface Child {
  readonly pid: number
  /** Settles when it is gone, whoever ended it. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

/** A child that ended before it said that it was ready; `lines` is what it said instead. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed'
  readonly lines: readonly string[]
  constructor(name: string, lines: readonly string[]) {
    super(`${name} ended before it was ready:\n${lines.join('\n')}`)
    this.lines = lines
  }
}

const linesKept = 40

/** Starts a process, waits for its word, and makes sure that it ends with this one, even when this one is killed. */
export async function startChild(options: ChildOptions): Promise<Child> {
  const child = spawn(options.command, options.args, {
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const exited = once(child, 'close').then(() => undefined)
  const spawned = once(child, 'spawn')
  exited.catch(() => undefined)
  await spawned
  const pid = child.pid ?? 0
  hold(pid)
  void exited.then(() => release(pid))
  await waitUntilReady(child, options, exited)
  letParentEnd(child)
  return { pid, exited, stop: () => Promise.all([endProcess(pid), exited]).then(() => undefined) }
}

async function waitUntilReady(child: ChildProcess, options: ChildOptions, exited: Promise<void>): Promise<void> {
  const lines: string[] = []
  const ready = new Promise<'ready'>((resolve) => {
    const hear = (line: string) => {
      lines.push(line)
      if (lines.length > linesKept) lines.shift()
      options.onLine?.(line)
      if (options.isReady(line)) resolve('ready')
    }
    for (const output of outputs(child)) createInterface({ input: output }).on('line', hear)
  })
  if ((await Promise.race([ready, exited])) !== 'ready') throw new ChildFailed(options.name, lines)
}

function outputs(child: ChildProcess): Readable[] {
  return [child.stdout, child.stderr].filter((output) => output !== null)
}

/** A child and its pipes keep no event loop alive: who started it says when it ends. */
function letParentEnd(child: ChildProcess): void {
  child.unref()
  for (const output of outputs(child)) if (output instanceof Socket) output.unref()
}

let guardPipe: Socket | undefined

function hold(pid: number): void {
  guardPipe ??= startGuard()
  guardPipe.write(`+${pid}\n`)
}

function release(pid: number): void {
  guardPipe?.write(`-${pid}\n`)
}

function startGuard(): Socket {
  const guard = spawn(process.execPath, [fileURLToPath(new URL('./guard.ts', import.meta.url))], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guard.unref()
  if (!(guard.stdin instanceof Socket)) throw new Error('a piped input is a socket')
  guard.stdin.unref()
  // A guard that was killed guards nothing, but is no reason to fall over.
  guard.stdin.on('error', () => undefined)
  return guard.stdin
}
