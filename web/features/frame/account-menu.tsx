import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '#web/ui/link.tsx'
import styles from './account-menu.module.css'

type AccountMenuProps = {
  /** What is seen of it while it is shut. */
  readonly summary: ReactNode
  /** Who one is, and as what. */
  readonly person: string
  readonly detail?: string
  /** Where one's work is; left out where one is there already. */
  readonly place?: string
  readonly hasSeveralOrganisations: boolean
}

/** Who acts, the way to one's work, to another organisation, and out. Opens without script. */
export function AccountMenu({ summary, person, detail, place, hasSeveralOrganisations }: AccountMenuProps) {
  const t = useTranslations('frame')
  return (
    <details className={styles.account}>
      <summary>
        {summary}
        <span className="spoken">{t('account')}</span>
      </summary>
      <div className={styles.menu}>
        <p>
          {person}
          {detail !== undefined && <span>{detail}</span>}
        </p>
        {place !== undefined && <Link href={place}>{place === '/claim' ? t('toClaim') : t('ownPlace')}</Link>}
        {hasSeveralOrganisations && <a href="/sign-in/organisation">{t('changeOrganisation')}</a>}
        <form method="post" action="/sign-out">
          <button type="submit">{t('signOut')}</button>
        </form>
      </div>
    </details>
  )
}
