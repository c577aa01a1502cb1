import { useTranslations } from 'next-intl'
import { Icon } from '#web/ui/icon.tsx'
import { iconPlus, iconX } from '#web/ui/icons.data.ts'
import styles from './bank-product.module.css'
import { type Sentence, sentenceChanges } from './product-sentences.ts'

/** What a draft would change on the shelf, in words. */
export function DraftChanges({
  before,
  after,
}: {
  readonly before: readonly Sentence[]
  readonly after: readonly Sentence[]
}) {
  const t = useTranslations('bankProduct')
  const { added, dropped } = sentenceChanges(before, after)
  if (added.length + dropped.length === 0) return <p>{t('noChange')}</p>
  return (
    <ul className={styles.changes}>
      {dropped.map(({ part, words }) => (
        <li key={`${part} ${words}`} data-change="dropped">
          <Icon of={iconX} />
          <span>
            <span className="spoken">{t('dropped')} </span>
            <del>{words}</del>
          </span>
        </li>
      ))}
      {added.map(({ part, words }) => (
        <li key={`${part} ${words}`} data-change="added">
          <Icon of={iconPlus} />
          <span>
            <span className="spoken">{t('added')} </span>
            <ins>{words}</ins>
          </span>
        </li>
      ))}
    </ul>
  )
}
