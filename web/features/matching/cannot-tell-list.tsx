'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { matchStates } from '#web/ui/match-states.ts'
import { StateBadge } from '#web/ui/state-badge.tsx'
import { canBeAsked } from './fact-question.tsx'
import { focusQuestion } from './fact-questions.tsx'
import { FoldedList } from './folded-list.tsx'
import styles from './group-list.module.css'
import type { UntoldProduct } from './match-engine.ts'
import { useMatchWords } from './match-words.ts'
import { ProductName } from './product-name.tsx'
import type { RoomProps } from './room-props.ts'

/** What can't be told yet: which fact is missing, and who has it. */
export function CannotTellList({ result }: RoomProps) {
  const t = useTranslations('match')
  const { cannotTell } = result
  return (
    <section id="cannot-tell" aria-labelledby="cannot-tell-title" className={styles.section}>
      <h2 id="cannot-tell-title">{t('untoldTitle', { count: cannotTell.length })}</h2>
      {cannotTell.length === 0 ? (
        <p className={styles.none}>{t('untoldNone')}</p>
      ) : (
        <FoldedList
          items={cannotTell}
          shown={2}
          more={(count) => t('moreUntold', { count })}
          render={(one) => <UntoldCard one={one} />}
          className={styles.cards}
        />
      )}
    </section>
  )
}

type UntoldCardProps = { readonly one: UntoldProduct; readonly isAlone?: boolean }

export function UntoldCard({ one, isAlone = false }: UntoldCardProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  return (
    <article className={styles.card} id={isAlone ? undefined : one.productId}>
      <header>
        <div>
          <ProductName product={one.product} />
        </div>
        <StateBadge row={matchStates.cannot_tell} count={one.missing.length} />
      </header>
      <ul className={styles.ways}>
        {one.missing.map((fact) => (
          <li key={fact}>
            <span>
              {sentenceCase(words.fact(fact))}
              <small>{t('heldBy', { holder: words.holder(fact) })}</small>
            </span>
            {canBeAsked(fact) && (
              <Button
                variant="light"
                size="sm"
                onClick={() => focusQuestion(fact)}
                aria-label={t('fillIn', { fact: words.fact(fact) })}
              >
                {t('fillInShort')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}
