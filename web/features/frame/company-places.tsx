import { getLocale, getTranslations } from 'next-intl/server'
import type { PageAccess } from '#web/lib/page-access.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconChevronRight } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './company-places.module.css'
import { EntryCount } from './entry-count.tsx'
import { companyEntries } from './work-navigation.ts'

/** Who acts, and everything that the tabs have no room for. */
export async function CompanyPlaces({ access }: { readonly access: PageAccess }) {
  const navigation = await getTranslations('navigation')
  const t = await getTranslations('frame')
  const work = await getTranslations('work')
  const { organisationName, uscc } = access.organisation
  return (
    <div className={styles.page}>
      <div>
        <h1>{organisationName[await getLocale()]}</h1>
        <p className={styles.detail}>
          {uscc} · {access.personName} · {access.roles.map((role) => work('role', { role })).join(' · ')}
        </p>
      </div>
      <ul className={styles.list}>
        {companyEntries(access).map((entry) => (
          <li key={entry.href}>
            <Link href={entry.href}>
              <Icon of={entry.icon} size={20} />
              {navigation(entry.label)}
              <EntryCount entry={entry} access={access} />
              <Icon of={iconChevronRight} size={18} />
            </Link>
          </li>
        ))}
        {access.hasSeveralOrganisations && (
          <li>
            <a href="/sign-in/organisation">{t('changeOrganisation')}</a>
          </li>
        )}
      </ul>
      <form method="post" action="/sign-out">
        <button type="submit" className={styles.out}>
          {t('signOut')}
        </button>
      </form>
    </div>
  )
}
