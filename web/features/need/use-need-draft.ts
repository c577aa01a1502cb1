'use client'

import { useEffect, useRef, useState } from 'react'
import { type NeedAnswers, toNeedDraft } from './need-form-answers.ts'

const path = '/api/v1/company/need-draft'
const settleMs = 900

export type DraftState = 'unsaved' | 'saving' | 'saved' | 'failed'

/** Keeps the form on the server while it is typed, so that it can be gone on with on another device. The last one sent wins. */
export function useNeedDraft(answers: NeedAnswers, unitYuan: 1 | 10_000, isOn: boolean) {
  const [state, setState] = useState<DraftState>('unsaved')
  const text = JSON.stringify(toNeedDraft(answers, unitYuan))
  const kept = useRef(text)
  useEffect(() => {
    if (!isOn || text === kept.current) return
    const timer = setTimeout(() => {
      setState('saving')
      void put(text).then((isSaved) => {
        if (isSaved) kept.current = text
        setState(isSaved ? 'saved' : 'failed')
      })
    }, settleMs)
    return () => clearTimeout(timer)
  }, [text, isOn])
  return { state, discard }
}

const put = (body: string): Promise<boolean> =>
  fetch(path, { method: 'PUT', body, headers: headers() }).then(
    ({ ok }) => ok,
    () => false,
  )

/** The need is stated: what was kept of its form is not needed any more; one that stays is dropped after 30 days. */
const discard = (): Promise<unknown> =>
  fetch(path, { method: 'DELETE', headers: headers(), keepalive: true }).catch(() => undefined)

const headers = () => ({ 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() })
