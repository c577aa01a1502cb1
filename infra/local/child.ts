import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { endProcess } from './process-end.ts'

export interface ProcessOptions {
  /** What it is called in messages. */
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: NodeJS.ProcessEnv
  /** Each line that it writes, on either output. */
  readonly onLine?: (line: string) => void
}

export interface ChildOptions extends ProcessOptions {
  /** The child's own word that it is up; a port that answers may belong to somebody else. */
  readonly isReady: (line: string) => boolean
}

export interface Child {
  readonly pid: number
  /** Settles when it is gone, whoever ended it. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

/** A process that ended before it was ready, or with a fault; `lines` is what it said last. */
export class ChildFailed extends Error {
  override readonly name = 'ChildFailed'
  readonly lines: readonly string[]
  constructor(what: string, lines: readonly string[]) {
    super([what, ...lines].join('\n'))
    this.lines = lines
  }
}

const linesKept = 40

/** Starts a process, waits for its word, and makes sure that it ends with this one, even when this one is killed. */
export async function startChild(options: ChildOptions): Promise<Child> {
  let tellReady: (word: 'ready') => void = () => undefined
  const ready = new Promise<'ready'>((resolve) => {
    tellReady = resolve
  })
  const { child, pid, exited, lines } = await launch(options, (line) => {
    if (options.isReady(line)) tellReady('ready')
  })
  if ((await Promise.race([ready, exited])) !== 'ready') {
    throw new ChildFailed(`${options.name} ended before it was ready:`, lines)
  }
  letParentEnd(child)
  const gone = exited.then(() => undefined)
  return { pid, exited: gone, stop: () => Promise.all([endProcess(pid), gone]).then(() => undefined) }
}

/** Runs a process to its end under the same guard. @throws ChildFailed unless it ends with 0 */
export async function runChild(options: ProcessOptions): Promise<void> {
  const { exited, lines } = await launch(options, () => undefined)
  if ((await exited) !== 0) throw new ChildFailed(`${options.name} failed:`, lines)
}

async function launch(options: ProcessOptions, hear: (line: string) => void) {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  })
  const lines: string[] = []
  for (const output of outputs(child)) {
    createInterface({ input: output }).on('line', (line) => {
      lines.push(line)
      if (lines.length > linesKept) lines.shift()
      options.onLine?.(line)
      hear(line)
    })
  }
  const exited = new Promise<number | null>((resolve) => {
    child.once('close', resolve)
  })
  return { child, pid: await guarded(child), exited, lines }
}

/** Puts a process under the guard, so that it ends with this one. @returns its id, once it runs */
export async function guarded(child: ChildProcess): Promise<number> {
  await once(child, 'spawn')
  const pid = child.pid ?? 0
  hold(pid)
  child.once('exit', () => release(pid))
  return pid
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
