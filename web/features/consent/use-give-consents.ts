'use client'

import { useState } from 'react'
import { askApi } from '#web/ui/ask-api.ts'
import type { Problem } from '#web/ui/command-problem.ts'
import { useCommandWords } from '#web/ui/command-words.ts'
import { type CommandResult, useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import type { AskedBank } from './asked-categories.ts'
import { type ConsentTermsSent, textPath } from './consent-choice.ts'

/** What became of one bank's part: each stands for itself. */
export type Outcome = { readonly bank: AskedBank } & (
  | { readonly isDone: true }
  | { readonly isDone: false; readonly problem: Problem }
)

/** What follows a consent: an application, a confirmed taking, an application that goes on. */
export type ConsentCommand = { readonly path: string; readonly namesProduct: boolean }

/** What came of one bank's part before the rest failed: its consent needn't be given again. */
type Given = { readonly [productId: string]: { readonly terms: string; readonly consentId: string } | undefined }
type Text = { readonly hash: string; readonly sensitive: readonly string[] }

/** Consent and command for one bank after the other; what fails for one leaves the others as they are. */
export function useGiveConsents(needId: string, command: ConsentCommand) {
  const words = useCommandWords()
  const { send } = useCommand()
  const { form, change, forget } = useKeptForm<{ given: Given }>(`consents-${command.path}-${needId}`, { given: {} })
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [sendingTo, setSendingTo] = useState<string>()

  async function consentFor(bank: AskedBank, terms: ConsentTermsSent): Promise<CommandResult> {
    const text = JSON.stringify(terms)
    const known = form.given[bank.productId]
    if (known?.terms === text) return { ok: true, body: { id: known.consentId, version: 1, state: 'live' } }
    const shown = await askApi<Text>(textPath(terms), words)
    if (!shown.ok) return shown
    const { sensitive, hash } = shown.body
    const body = { ...terms, useLimit: null, tickedSensitive: sensitive, agreedTextHash: hash }
    const given = await send({ method: 'POST', path: '/company/consents', body })
    if (given.ok) change({ given: { ...form.given, [bank.productId]: { terms: text, consentId: given.body.id } } })
    return given
  }

  async function sendTo(bank: AskedBank, terms: ConsentTermsSent): Promise<Outcome> {
    setSendingTo(bank.productId)
    const given = await consentFor(bank, terms)
    if (!given.ok) return { bank, isDone: false, problem: given.problem }
    const body = { consentId: given.body.id, ...(command.namesProduct ? { productId: bank.productId } : {}) }
    const done = await send({ method: 'POST', path: command.path, body })
    // Sent before, from another tab or by an earlier press: that one counts.
    if (done.ok || done.problem.code === 'already_applied') return { bank, isDone: true }
    if (done.problem.code === 'consent_not_live') change({ given: { ...form.given, [bank.productId]: undefined } })
    return { bank, isDone: false, problem: done.problem }
  }

  /** @returns whether every part was done */
  async function sendAll(parts: readonly { bank: AskedBank; terms: ConsentTermsSent }[]): Promise<boolean> {
    let all = outcomes.filter((one) => !parts.some(({ bank }) => bank.productId === one.bank.productId))
    for (const { bank, terms } of parts) {
      const outcome = await sendTo(bank, terms)
      all = [...all, outcome]
      setOutcomes(all)
    }
    setSendingTo(undefined)
    const isWhole = all.every(({ isDone }) => isDone)
    if (isWhole) forget()
    return isWhole
  }

  return { sendAll, outcomes, sendingTo }
}
