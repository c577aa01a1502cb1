'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Purpose } from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAlertTriangle, iconBan, iconCheck, iconEdit, iconQuestionMark } from '#web/ui/icons.data.ts'
import type { KnownCompany } from './company-facts.ts'
import type { WhatIf } from './match-engine.ts'
import styles from './match-headline.module.css'
import { useMatchWords } from './match-words.ts'
import { matchHref } from './need-address.ts'
import type { RoomProps } from './room-props.ts'
import { showUsedFacts } from './used-facts.tsx'
import { whatIfPanel } from './what-if-panel.tsx'

type MatchHeadlineProps = RoomProps & {
  readonly whatIf: WhatIf
  readonly company: KnownCompany | null
  readonly productId: string | null
  readonly purpose: Purpose
}

/** The answer in one sentence, the loan that it is about, what it rests on, and the groups as places to go to. */
export function MatchHeadline(props: MatchHeadlineProps) {
  const { result, trial, company, productId, purpose, need, known } = props
  const t = useTranslations('match')
  const purposes = useTranslations('need')
  const format = useFormat()
  const words = useMatchWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // After the questions the reader is taken to the answer.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const loan = [
    format.amount(need.amountFen),
    format.term(need.termMonths),
    purposes(purpose),
    words.ways(need.guaranteeWays),
    ...(need.repaymentWay === null ? [] : [words.repayment(need.repaymentWay)]),
  ]
  const dates = result.used.flatMap((fact) => known[fact]?.asOf ?? []).sort()
  const href = matchHref({ amountYuan: trial.amountYuan, termMonths: trial.termMonths, purpose }, productId, 'amount')
  return (
    <header className={styles.headline}>
      <p className={styles.loan}>
        <strong>{loan.join(' · ')}</strong>
        <a
          href={href}
          className={styles.edit}
          onClick={(event) => {
            event.preventDefault()
            window.history.pushState(null, '', href)
          }}
        >
          {t('edit')}
        </a>
        <button type="button" popoverTarget={whatIfPanel} className={styles.open}>
          <Icon of={iconEdit} size={16} />
          {t('editShort')}
        </button>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        <Answer {...props} />
      </h1>
      <p className={styles.basis}>
        {company && (
          <>
            <span lang="zh-CN">{company.name}</span>
            {' · '}
          </>
        )}
        {result.used.length === 0
          ? t('noFacts')
          : t('basis', { count: result.used.length, date: format.date(dates.at(-1) ?? '') })}
        {result.used.length > 0 && (
          <>
            {' · '}
            <button type="button" onClick={showUsedFacts}>
              {t('seeFacts')}
            </button>
          </>
        )}
      </p>
      <Groups {...props} />
    </header>
  )
}

function Answer({ result, whatIf, need, trial }: MatchHeadlineProps): ReactNode {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useMatchWords()
  const { eligible, missing, cannotTell, nearly } = result
  const b = (part: ReactNode) => <em>{part}</em>
  if (eligible.length > 0) {
    const costs = eligible.flatMap(({ price }) => price.totalCostFen ?? [])
    const values = { count: eligible.length, months: String(need.termMonths), term: format.term(need.termMonths), b }
    if (costs.length === 0) return t.rich('eligible', values)
    return t.rich('eligibleFrom', { ...values, cost: format.amount(Math.min(...costs), 'paid') })
  }
  const [way] = whatIf.ways
  if (way) return t.rich('addWay', { way: words.way(way.way), count: way.eligible, b })
  const [amount] = whatIf.amounts
  if (amount) return t.rich('borrowLess', { amount: format.amount(amount.amountFen), count: amount.eligible, b })
  if (cannotTell.length > 0 && missing.length > 0) return t.rich('answerMore', { count: cannotTell.length, b })
  const [nearest] = nearly
  const best = nearest?.ways[0]
  if (nearest && best)
    return t('nearest', { way: words.wayTo(trial, best), product: nearest.product.name[format.language] })
  return t('nothingFits')
}

const spokenAfterMs = 800

/** The groups with their counts; they jump, they don't hide. */
function Groups({ result }: MatchHeadlineProps) {
  const t = useTranslations('match')
  const { eligible, nearly, cannotTell, notThisTime } = result
  const counts = {
    eligible: eligible.length,
    nearly: nearly.length,
    untold: cannotTell.length,
    not: notThisTime.length,
  }
  const sentence = t('counts', counts)
  const [spoken, setSpoken] = useState('')
  // Once the reader pauses, so that a slider on its way says nothing.
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), spokenAfterMs)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <>
      <nav aria-label={t('groups')} className={styles.groups}>
        <GroupLink href="#eligible" icon={iconCheck} tone="moss" label={t('eligibleGroup')} count={counts.eligible} />
        <GroupLink href="#nearly" icon={iconAlertTriangle} tone="lamp" label={t('nearlyGroup')} count={counts.nearly} />
        <GroupLink
          href="#cannot-tell"
          icon={iconQuestionMark}
          tone="gray"
          label={t('untoldGroup')}
          count={counts.untold}
        />
        <GroupLink href="#not-this-time" icon={iconBan} tone="gray" label={t('notGroup')} count={counts.not} />
      </nav>
      <p role="status" className={styles.spoken}>
        {spoken}
      </p>
    </>
  )
}

type GroupLinkProps = {
  readonly href: string
  readonly icon: readonly string[]
  readonly tone: 'moss' | 'lamp' | 'gray'
  readonly label: string
  readonly count: number
}

function GroupLink({ href, icon, tone, label, count }: GroupLinkProps) {
  const format = useFormat()
  return (
    <a href={href} data-tone={tone}>
      <Icon of={icon} />
      {label} <strong>{format.number(count)}</strong>
    </a>
  )
}
