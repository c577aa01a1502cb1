'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FactValue } from '#shared/fact/limit'
import { useFormat } from '#web/i18n/use-format.ts'
import { CodeField } from './code-field.tsx'
import { canBeAsked, FactQuestion } from './fact-question.tsx'
import styles from './fact-questions.module.css'
import type { KnownFacts } from './known-facts.ts'
import type { MatchResult } from './match-engine.ts'

type FactQuestionsProps = {
  readonly result: MatchResult
  readonly known: KnownFacts
  readonly isCompany: boolean
  readonly onAnswer: (fact: string, value: FactValue | undefined) => void
}

/**
 * So many open questions are seen at first: those that let most products be judged. On the phone the answer comes sooner; its
 * width is known to the style sheet alone when the server draws, so what is too much there is hidden by it.
 */
const asked = { wide: 4, phone: 2 }
const isPhone = (): boolean => window.matchMedia('(max-width: 47.99em)').matches

/** A few facts, asked in the order of how many products each would let be judged. */
export function FactQuestions({ result, known, isCompany, onAnswer }: FactQuestionsProps) {
  const t = useTranslations('match')
  const format = useFormat()
  const [isWhole, setWhole] = useState(false)
  // What was asked once stays where it is, so that nothing moves under the finger while one answers.
  const [order, setOrder] = useState<readonly string[]>([])
  const open = result.missing.map(({ fact }) => fact).filter(canBeAsked)
  const typed = Object.keys(known).filter((fact) => known[fact]?.source === 'typed' && canBeAsked(fact))
  const listed = [...new Set([...order.filter((fact) => typed.includes(fact) || open.includes(fact)), ...typed])]
  const fresh = open.filter((fact) => !listed.includes(fact))
  const unanswered = listed.filter((fact) => open.includes(fact)).length
  const room = (atOnce: number) => (isWhole ? fresh.length : Math.max(0, atOnce - unanswered))
  const onPhone = [...listed, ...fresh.slice(0, room(asked.phone))]
  const shown = [...listed, ...fresh.slice(0, room(asked.wide))]
  const folded = { phone: fresh.length - room(asked.phone), wide: fresh.length - room(asked.wide) }
  const judged = result.total - result.cannotTell.length
  const gain = (fact: string) => result.missing.find((one) => one.fact === fact)?.products ?? 0
  if (shown.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="questions-title" id="questions">
      <header>
        <h2 id="questions-title">{isCompany ? t('questionsCompany') : t('questions')}</h2>
        <p>
          {t.rich('judged', {
            count: judged,
            judged: format.number(judged),
            total: format.number(result.total),
            b: (words) => <strong>{words}</strong>,
          })}
        </p>
        <progress value={judged} max={result.total} aria-label={t('judgedLabel')} />
      </header>
      <div className={styles.questions}>
        {!isCompany && (
          <div data-roomy={!isWhole || undefined}>
            <CodeField known={known} onAnswer={onAnswer} />
          </div>
        )}
        {shown.map((fact) => (
          <div
            key={fact}
            id={`question-${fact}`}
            className={styles.question}
            data-wide={isWide(fact) || undefined}
            data-roomy={!onPhone.includes(fact) || undefined}
          >
            <FactQuestion
              fact={fact}
              value={known[fact]?.value}
              onAnswer={(value) => {
                setOrder(isPhone() ? onPhone : shown)
                onAnswer(fact, value)
              }}
            />
            {gain(fact) > 0 && <p className={styles.gain}>{t('gain', { count: gain(fact) })}</p>}
          </div>
        ))}
      </div>
      <footer>
        {folded.phone > 0 && (
          <button type="button" onClick={() => setWhole(true)} data-narrow={folded.wide === 0 || undefined}>
            <span data-narrow>{t('moreQuestions', { count: folded.phone })}</span>
            <span data-roomy>{t('moreQuestions', { count: folded.wide })}</span>
          </button>
        )}
        <p>{t('privacy')}</p>
      </footer>
    </section>
  )
}

const isWide = (fact: string): boolean => ['certificates', 'borrower_type', 'registration_status'].includes(fact)

/** Takes the reader to a question; one that is still folded is opened first. */
export function focusQuestion(fact: string): void {
  const here = document.getElementById(`question-${fact}`)
  if (!here?.checkVisibility()) document.querySelector<HTMLButtonElement>('#questions footer button')?.click()
  requestAnimationFrame(() => {
    const question = document.getElementById(`question-${fact}`)
    question?.scrollIntoView({ block: 'center' })
    question?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
  })
}
