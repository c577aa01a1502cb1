'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { FactValue } from '#shared/fact/limit'
import page from '#web/features/company/company-page.module.css'
import { FactQuestion } from '#web/features/matching/fact-question.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'

type Stated = Readonly<Record<string, { readonly value: FactValue; readonly asOf: string } | undefined>>
type DeclaredFactsProps = {
  readonly stated: Stated
  /** What an owner may state, the most asked for first. */
  readonly askable: readonly string[]
}

/** What was changed and not sent yet; null takes a fact back. */
type Changes = Readonly<Record<string, FactValue | null>>

/** So many open questions are seen at first. */
const shownAtFirst = 6

/** What the company states about itself: banks see it marked as stated, and check it. */
export function DeclaredFacts({ stated, askable }: DeclaredFactsProps) {
  const t = useTranslations('declaredFacts')
  const format = useFormat()
  const router = useRouter()
  const { send, isSending, problem } = useCommand()
  const { form, change, forget } = useKeptForm<{ changes: Changes }>('declared-facts', { changes: {} })
  const [isWhole, setWhole] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const { changes } = form
  const known = askable.filter((name) => stated[name] !== undefined)
  const open = askable.filter((name) => stated[name] === undefined)
  const shownOpen = isWhole ? open : open.filter((name, at) => at < shownAtFirst || changes[name] !== undefined)
  const count = Object.keys(changes).length

  function answer(name: string, value: FactValue | undefined): void {
    setSaved(false)
    const { [name]: _, ...others } = changes
    const isAsBefore = JSON.stringify(value) === JSON.stringify(stated[name]?.value)
    change({ changes: isAsBefore ? others : { ...others, [name]: value ?? null } })
  }
  const answerTo = (name: string) => {
    const changed = changes[name]
    return changed === undefined ? stated[name]?.value : (changed ?? undefined)
  }
  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (count === 0) return
    const { ok } = await send({ method: 'PUT', path: '/company/declared-facts', body: { facts: changes } })
    if (!ok) return
    forget()
    setSaved(true)
    router.refresh()
  }
  const question = (name: string) => (
    <div key={`${name} ${JSON.stringify(stated[name]?.value)}`} id={`facts-${name}`}>
      <FactQuestion fact={name} value={answerTo(name)} onAnswer={(value) => answer(name, value)} />
      {stated[name] !== undefined && (
        <p className={page.note}>{t('statedOn', { date: format.date(stated[name].asOf) })}</p>
      )}
    </div>
  )
  return (
    <form onSubmit={(event) => void save(event)} noValidate className={page.form}>
      <ProblemNotice problem={problem} />
      {known.length > 0 && (
        <section className={page.panel} aria-labelledby="facts-known">
          <h2 id="facts-known">{t('known')}</h2>
          {known.map(question)}
        </section>
      )}
      {shownOpen.length > 0 && (
        <section className={page.panel} aria-labelledby="facts-open">
          <h2 id="facts-open">{t('open')}</h2>
          {shownOpen.map(question)}
          {shownOpen.length < open.length && (
            <Button variant="subtle" onClick={() => setWhole(true)}>
              {t('showAll', { count: open.length - shownOpen.length })}
            </Button>
          )}
        </section>
      )}
      <p role="status">{isSaved && count === 0 && t('saved')}</p>
      {count > 0 && (
        <div className={page.foot}>
          <Button type="submit" size="lg" fullWidth loading={isSending}>
            {t('save', { count })}
          </Button>
        </div>
      )}
    </form>
  )
}
