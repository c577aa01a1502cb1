import { useTranslations } from 'next-intl'
import styles from './nothing.module.css'

/** The kinds of nothing, never confused: looked and found none, not published, not read yet, does not apply, too few to show, not yours. */
export type NothingKind = 'notFound' | 'unpublished' | 'notRead' | 'notApplicable' | 'tooFew' | 'noRight'

/** Why there is no value here. A bare dash says none of these. */
export function Nothing({ kind }: { readonly kind: NothingKind }) {
  const t = useTranslations('nothing')
  return <span className={styles.nothing}>{t(kind)}</span>
}
