import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './bank-product.module.css'
import { DraftChanges } from './draft-changes.tsx'
import type { OwnProduct } from './product-desk.tsx'
import type { Sentence } from './product-sentences.ts'

type ProductVersionsProps = {
  /** Newest first, each with its sentences. */
  readonly versions: readonly {
    readonly version: number
    readonly publishedAt: OwnProduct['versions'][number]['publishedAt']
    readonly sentences: readonly Sentence[]
  }[]
}

/** Every published version and what it changed; none of them ever changes again. */
export function ProductVersions({ versions }: ProductVersionsProps) {
  const t = useTranslations('bankProduct')
  const format = useFormat()
  return (
    <WorkCard title={t('versions')} note={t('versionsNote')}>
      <ol className={styles.versions}>
        {versions.map(({ version, publishedAt, sentences }, at) => {
          const before = versions[at + 1]
          return (
            <li key={version}>
              <strong>{t('version', { version })}</strong> <span>{format.moment(publishedAt)}</span>
              {before ? (
                <details>
                  <summary>{t('whatChanged')}</summary>
                  <DraftChanges before={before.sentences} after={sentences} />
                </details>
              ) : (
                <p>{t('firstVersion')}</p>
              )}
            </li>
          )
        })}
      </ol>
    </WorkCard>
  )
}
