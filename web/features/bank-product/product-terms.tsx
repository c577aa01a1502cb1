import { useTranslations } from 'next-intl'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './bank-product.module.css'
import type { Sentence } from './product-sentences.ts'

const parts = ['offer', 'own', 'hard', 'preferred', 'tiers', 'documents'] as const

/** What a version offers and asks, as sentences. */
export function ProductTermsCard({
  title,
  note,
  sentences,
}: {
  readonly title: string
  readonly note?: string
  readonly sentences: readonly Sentence[]
}) {
  const t = useTranslations('bankProduct')
  return (
    <WorkCard title={title} {...(note === undefined ? {} : { note })}>
      <div className={styles.parts}>
        {parts.map((part) => {
          const those = sentences.filter((one) => one.part === part)
          if (those.length === 0) return null
          return (
            <section key={part} aria-label={t('part', { part })}>
              <h3>{t('part', { part })}</h3>
              <ul className={styles.lines}>
                {those.map(({ words }) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </WorkCard>
  )
}
