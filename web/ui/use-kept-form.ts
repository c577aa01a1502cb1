'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { isRecord } from './command-problem.ts'
import { useKeptFor } from './kept-for.tsx'

type KeptForm<T> = {
  readonly form: T
  /** Changes some fields; the rest stays. */
  readonly change: (changes: Partial<T>) => void
  /** It was sent, or is not wanted any more: the next one begins anew. */
  readonly forget: () => void
  /** What stands in it was typed before: say so. */
  readonly wasKept: boolean
}

/**
 * What is typed into a form, kept in this tab over an error, Back, a reload and a new sign-in of the same person.
 * @param key names the form and the thing it is about: `refuse-app_01…` @param initial an object of plain values
 */
export function useKeptForm<T extends object>(key: string, initial: T): KeptForm<T> {
  const place = `form:${useKeptFor()}:${key}`
  const first = useRef(initial)
  const [form, setForm] = useState(initial)
  const [wasKept, setWasKept] = useState(false)

  // After the first rendering, which has to be the server's.
  useEffect(() => {
    const kept = readKept(place, first.current)
    if (!kept) return
    setForm(kept)
    setWasKept(true)
  }, [place])

  const change = useCallback(
    (changes: Partial<T>) =>
      setForm((before) => {
        const next = { ...before, ...changes }
        write(place, next)
        return next
      }),
    [place],
  )
  const forget = useCallback(() => {
    remove(place)
    setWasKept(false)
    setForm(first.current)
  }, [place])
  return { form, change, forget, wasKept }
}

/** Only fields that the form still has: it may have changed since. The cast: each of them is of the form itself. */
function readKept<T extends object>(place: string, initial: T): T | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? 'null')
    if (!isRecord(kept)) return undefined
    const known = Object.entries(kept).filter(([name]) => name in initial)
    return { ...initial, ...Object.fromEntries(known) } as T
  } catch {
    return undefined
  }
}

function write(place: string, form: object): void {
  try {
    sessionStorage.setItem(place, JSON.stringify(form))
  } catch {
    // A browser that keeps nothing: the form works, it only isn't there after a reload.
  }
}

function remove(place: string): void {
  try {
    sessionStorage.removeItem(place)
  } catch {
    // As above.
  }
}
