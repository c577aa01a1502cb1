'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import styles from './need-hall.module.css'
import type { OpenNeedCard } from './open-need-card.ts'
import { OpenNeedItem, type TakeOutcome } from './open-need-item.tsx'

type NeedHallProps = { readonly cards: readonly OpenNeedCard[]; readonly canTake: boolean }

/**
 * Needs that banks may take. What was taken here, or by another bank a moment before, stays in its place and says so:
 * the list behind it has forgotten it by then.
 */
export function NeedHall({ cards, canTake }: NeedHallProps) {
  const t = useTranslations('needHall')
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, TakeOutcome>>(new Map())
  const [settled, setSettled] = useState<readonly { readonly card: OpenNeedCard; readonly at: number }[]>([])
  const gone = settled.filter(({ card }) => !cards.some(({ needId }) => needId === card.needId))
  const shown = gone.reduce<readonly OpenNeedCard[]>((list, { card, at }) => list.toSpliced(at, 0, card), cards)

  function settle(card: OpenNeedCard, outcome: TakeOutcome): void {
    const at = shown.findIndex(({ needId }) => needId === card.needId)
    setSettled((before) => [...before, { card, at }])
    setOutcomes((before) => new Map(before).set(card.needId, outcome))
  }

  return (
    <ul className={styles.list} aria-label={t('list')}>
      {shown.map((card) => (
        <OpenNeedItem
          key={card.needId}
          card={card}
          canTake={canTake}
          outcome={outcomes.get(card.needId)}
          onSettled={(outcome) => settle(card, outcome)}
        />
      ))}
    </ul>
  )
}
