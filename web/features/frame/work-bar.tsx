import { getTranslations } from 'next-intl/server'
import { NoticeBell } from '#web/features/notification/notice-bell.tsx'
import type { PageAccess } from '#web/lib/page-access.ts'
import { type PlaceKind, placeOf } from '#web/lib/place.ts'
import { AsWritten } from '#web/ui/as-written.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconMenu2 } from '#web/ui/icons.data.ts'
import { AccountMenu } from './account-menu.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { WhereAmI } from './where-am-i.tsx'
import styles from './work-frame.module.css'
import { belowEntries, workNavigation } from './work-navigation.ts'

type WorkBarProps = { readonly place: PlaceKind; readonly access: PageAccess }

/** The section that one is in, the other language, and who acts as what. */
export async function WorkBar({ place, access }: WorkBarProps) {
  const t = await getTranslations('work')
  const navigation = await getTranslations('navigation')
  const roles = access.roles.map((role) => t('role', { role }))
  const sections = [...workNavigation[place], ...belowEntries[place]].map(({ href, label }) => ({
    href,
    name: navigation(label),
  }))
  return (
    <header className={styles.bar}>
      <button type="button" popoverTarget="work-menu" className={styles.menu}>
        <Icon of={iconMenu2} size={20} />
        <span className="spoken">{t('menu')}</span>
      </button>
      <WhereAmI sections={sections} home={placeOf(place)} />
      <div className={styles.corner}>
        <LanguageSwitch />
        <NoticeBell href={`${placeOf(place)}/notices`} access={access} />
        <AccountMenu
          summary={
            <>
              <span className={styles.face} aria-hidden="true">
                <AsWritten text={[...access.personName][0] ?? ''} />
              </span>
              <span className={styles.person}>
                {access.personName} <span>{roles[0]}</span>
              </span>
            </>
          }
          person={access.personName}
          detail={roles.join(' · ')}
          hasSeveralOrganisations={access.hasSeveralOrganisations}
        />
      </div>
    </header>
  )
}
