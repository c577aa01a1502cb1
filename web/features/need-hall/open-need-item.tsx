'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowFork, iconCheck, iconHandGrab } from '#web/ui/icons.data.ts'
import { PickField } from '#web/ui/pick-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import styles from './need-hall.module.css'
import type { OpenNeedCard } from './open-need-card.ts'

export type TakeOutcome = 'taken' | 'lost'

type OpenNeedItemProps = {
  readonly card: OpenNeedCard
  readonly canTake: boolean
  readonly outcome: TakeOutcome | undefined
  readonly onSettled: (outcome: TakeOutcome) => void
}

/** One need, how far the bank's own products fit it, and taking it with one of them. */
export function OpenNeedItem({ card, canTake, outcome, onSettled }: OpenNeedItemProps) {
  const t = useTranslations('needHall')
  const [productId, setProductId] = useState(card.products[0]?.value ?? '')
  const { send, isSending, problem } = useCommand()
  const best = card.products[0]

  async function take(): Promise<void> {
    const result = await send({ method: 'POST', path: `/bank/open-needs/${card.needId}/take`, body: { productId } })
    if (result.ok) onSettled('taken')
    else if (result.problem.code === 'taken_already' || result.problem.code === 'state_forbids') onSettled('lost')
  }

  return (
    <li className={styles.need} data-outcome={outcome}>
      <div className={styles.what}>
        <h2>
          <span title={card.amountExact}>{card.amount}</span> · {card.term} · {card.purpose}
        </h2>
        <p>{[card.guarantee, card.way, card.traits].filter((one) => one !== '').join(' · ')}</p>
        <p className={styles.when}>
          {card.routedUntil !== null && (
            <strong className={styles.routed}>
              <Icon of={iconArrowFork} size={14} />
              {t('routed', { until: card.routedUntil })}
            </strong>
          )}
          <span>{t('opened', { ago: card.openedAt, expires: card.expires })}</span>
          {card.takers !== null && <span>{card.takers}</span>}
        </p>
      </div>
      <div className={styles.take}>
        {outcome !== undefined ? (
          <p role="status" className={styles.outcome}>
            <Icon of={outcome === 'taken' ? iconCheck : iconHandGrab} size={18} />
            {t(outcome)}
          </p>
        ) : best === undefined ? (
          <p>{t('noProduct')}</p>
        ) : (
          <>
            <ProblemNotice problem={problem} />
            <PickField label={t('with')} value={productId} options={card.products} onChange={setProductId} />
            {canTake && (
              <Button loading={isSending} onClick={() => void take()} variant="light">
                {t('take')}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  )
}
