'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { type Command, forgetCommand, keyOfCommand } from './command-key.ts'
import { type Problem, toProblem } from './command-problem.ts'
import { useCommandWords } from './command-words.ts'

/** What every command answers: the object, its new version and state. */
export type CommandAnswer = { readonly id: string; readonly version: number; readonly state: string }
export type CommandResult =
  | { readonly ok: true; readonly body: CommandAnswer }
  | { readonly ok: false; readonly problem: Problem }

type UseCommand = {
  /** Sends it once, however often it is pressed. Never throws. */
  readonly send: (command: Command) => Promise<CommandResult>
  readonly isSending: boolean
  readonly problem: Problem | undefined
  readonly clear: () => void
  /** Shows the page anew. What it reads may lag behind by a moment, so it is read twice. */
  readonly refresh: () => void
}

type Words = ReturnType<typeof useCommandWords>

/** Longer than our own way to the API waits, so that its answer is the one that is heard. */
const patienceMs = 35_000
/** Until then the read models have caught up with a command. */
const lagMs = 1_000

/**
 * Writes through our own way to the API. What failed may be sent again with one press: it keeps its key until it was
 * answered. Signed out: the answer says so and where to sign in. Changed meanwhile: the page shows the present state.
 */
export function useCommand(): UseCommand {
  const router = useRouter()
  const words = useCommandWords()
  const running = useRef<{ readonly key: string; readonly result: Promise<CommandResult> }>(undefined)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function run(command: Command): Promise<CommandResult> {
    setSending(true)
    setProblem(undefined)
    const result = await sendCommand(command, words)
    setSending(false)
    if (!result.ok) {
      setProblem(result.problem)
      // Signed out, its place is signed out too: what it shows then leads to the sign-in.
      if (result.problem.status === 409 || result.problem.status === 404) router.refresh()
    }
    return result
  }

  function send(command: Command): Promise<CommandResult> {
    const key = keyOfCommand(command)
    const before = running.current
    if (before?.key === key) return before.result
    // Another one waits its turn: what it is about may be changed by the first.
    const result = (before?.result ?? Promise.resolve()).then(() => run(command))
    running.current = { key, result }
    void result.finally(() => {
      if (running.current?.key === key) running.current = undefined
    })
    return result
  }

  return {
    send,
    isSending,
    problem,
    clear: () => setProblem(undefined),
    refresh: () => {
      router.refresh()
      setTimeout(() => router.refresh(), lagMs)
    },
  }
}

async function sendCommand(command: Command, words: Words): Promise<CommandResult> {
  const { method, path, body } = command
  if (!navigator.onLine) return unheard('offline', words.offlineTitle, words.offlineDetail)
  try {
    const answer = await fetch(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'idempotency-key': keyOfCommand(command) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    })
    const said: unknown = await answer.json().catch(() => undefined)
    // Too many tries, or not processed at all: the same command may still be sent.
    if (answer.status < 500 && answer.status !== 429 && answer.status !== 401) forgetCommand(command)
    return answer.ok ? { ok: true, body: toAnswer(said) } : { ok: false, problem: refused(answer.status, said, words) }
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    return isLate
      ? unheard('timeout', words.timeoutTitle, words.timeoutDetail)
      : unheard('offline', words.offlineTitle, words.offlineDetail)
  }
}

/** The proxy passes on what the API's contract promises for every command. */
const toAnswer = (said: unknown): CommandAnswer => said as CommandAnswer

function refused(status: number, said: unknown, words: Words): Problem {
  if (status === 401)
    return { status, code: 'unauthenticated', title: words.signedOutTitle, detail: words.signedOutDetail, faults: [] }
  const problem = toProblem(status, said, words.serverTitle)
  return status < 500 ? problem : { ...problem, title: words.serverTitle, detail: words.serverDetail }
}

const unheard = (code: string, title: string, detail: string): CommandResult => ({
  ok: false,
  problem: { status: 0, code, title, detail, faults: [] },
})
