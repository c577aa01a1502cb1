'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { vocabulary } from '#shared/fact/vocabulary'
import type { FailedLimit } from '#shared/matching/match-answer'
import type { Way } from '#shared/matching/ways-to-qualify'
import { failedWords } from '#shared/product/limit-words'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconX } from '#web/ui/icons.data.ts'
import { matchStates } from '#web/ui/match-states.ts'
import { StateBadge } from '#web/ui/state-badge.tsx'
import { FoldedList } from './folded-list.tsx'
import styles from './group-list.module.css'
import type { NearProduct } from './match-engine.ts'
import { stepsTaken, useMatchWords } from './match-words.ts'
import { ProductName } from './product-name.tsx'
import type { RoomProps } from './room-props.ts'

/** What is short by one limit or two, and how it would fit. */
export function NearlyList(room: RoomProps) {
  const t = useTranslations('match')
  const { nearly } = room.result
  return (
    <section id="nearly" aria-labelledby="nearly-title" className={styles.section}>
      <h2 id="nearly-title">{t('nearlyTitle', { count: nearly.length })}</h2>
      {nearly.length === 0 ? (
        <p className={styles.none}>{t('nearlyNone')}</p>
      ) : (
        <FoldedList
          items={nearly}
          shown={2}
          more={(count) => t('moreNearly', { count })}
          render={(one) => <NearCard one={one} room={room} />}
          className={styles.cards}
        />
      )}
    </section>
  )
}

type NearCardProps = { readonly one: NearProduct; readonly room: RoomProps; readonly isAlone?: boolean }

export function NearCard({ one, room, isAlone = false }: NearCardProps) {
  const t = useTranslations('match')
  return (
    <article className={styles.card} id={isAlone ? undefined : one.productId}>
      <header>
        <div>
          <ProductName product={one.product} />
        </div>
        <StateBadge row={matchStates.near_miss} count={one.failed.length} />
      </header>
      <ul className={styles.reasons}>
        {one.failed.map((failed) => (
          <FailedReason key={`${failed.fact} ${failed.op}`} failed={failed} room={room} />
        ))}
      </ul>
      {one.ways.length > 0 && (
        <>
          <h4>{t('how')}</h4>
          <WaysToFit one={one} room={room} />
        </>
      )}
    </article>
  )
}

export function FailedReason({ failed, room }: { readonly failed: FailedLimit; readonly room: RoomProps }) {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useMatchWords()
  const known = room.known[failed.fact]
  const from = known
    ? known.source === 'platform'
      ? words.holder(failed.fact)
      : t(known.source === 'declared' ? 'declared' : 'typed')
    : vocabulary.has(failed.fact)
      ? t('reckoned')
      : t('ofNeed')
  return (
    <li>
      <Icon of={iconX} size={18} />
      <span>
        {failedWords(failed)[format.language]}
        <small>
          {sentenceCase(from)}
          {known && ` · ${format.date(known.asOf)}`}
        </small>
      </span>
    </li>
  )
}

const shownWays = 3

function WaysToFit({ one, room }: { readonly one: NearProduct; readonly room: RoomProps }) {
  return (
    <ul className={styles.ways}>
      {one.ways.slice(0, shownWays).map((way) => (
        <WayLine key={JSON.stringify(way.steps)} way={way} room={room} />
      ))}
    </ul>
  )
}

function WayLine({ way, room }: { readonly way: Way; readonly room: RoomProps }) {
  const words = useMatchWords()
  const next = stepsTaken(room.trial, way)
  return (
    <li>
      <span>{words.wayTo(room.trial, way)}</span>
      {next !== null && (
        <Button
          variant="light"
          size="sm"
          onClick={() => {
            room.onTry(next)
            window.scrollTo(0, 0)
          }}
        >
          {words.tryIt(way)}
        </Button>
      )}
    </li>
  )
}
