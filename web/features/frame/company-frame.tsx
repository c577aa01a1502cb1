import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { NoticeBell } from '#web/features/notification/notice-bell.tsx'
import type { PageAccess } from '#web/lib/page-access.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAnchor, iconUser } from '#web/ui/icons.data.ts'
import { KeptFor } from '#web/ui/kept-for.tsx'
import { Link } from '#web/ui/link.tsx'
import { OfflineBar } from '#web/ui/offline-bar.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './company-frame.module.css'
import { CompanyTabs } from './company-tabs.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NavigationLink } from './navigation-link.tsx'
import { PageFoot } from './page-foot.tsx'
import frameStyles from './page-frame.module.css'
import headStyles from './page-head.module.css'
import { SessionWatch } from './session-watch.tsx'
import { workNavigation } from './work-navigation.ts'

type CompanyFrameProps = { readonly access: PageAccess; readonly children: ReactNode }

/** Head, content and, on the phone, five tabs: the company's own pages. */
export async function CompanyFrame({ access, children }: CompanyFrameProps) {
  const t = await getTranslations('frame')
  return (
    <KeptFor person={access.personId}>
      <div className={frameStyles.frame}>
        <a className={frameStyles.skip} href="#content">
          {t('skip')}
        </a>
        <OfflineBar words={t('offlineWork')} />
        <CompanyHead access={access} />
        <main id="content" tabIndex={-1} className={`${frameStyles.content} ${styles.content}`}>
          {children}
        </main>
        <PageFoot />
        <CompanyTabs />
        <SessionWatch />
      </div>
    </KeptFor>
  )
}

async function CompanyHead({ access }: { readonly access: PageAccess }) {
  const t = await getTranslations('frame')
  const navigation = await getTranslations('navigation')
  const work = await getTranslations('work')
  const name = access.organisation.organisationName[await getLocale()]
  return (
    <header className={headStyles.head}>
      <div className={headStyles.inner}>
        <Link href="/" className={`${headStyles.brand} ${styles.brand}`}>
          <span className={headStyles.mark}>
            <Icon of={iconAnchor} size={18} />
          </span>
          <span className="spoken">{t('name')}</span>
        </Link>
        <span className={styles.company}>{name}</span>
        <nav className={headStyles.navigation} aria-label={t('companyNavigation')}>
          {workNavigation.company.map(({ href, label }) => (
            <NavigationLink key={href} href={href} isExact={href === '/company'}>
              {navigation(label)}
            </NavigationLink>
          ))}
        </nav>
        <div className={headStyles.corner}>
          <LanguageSwitch />
          <NoticeBell href="/company/notices" access={access} />
          <AccountMenu
            summary={
              <>
                <Icon of={iconUser} size={20} />
                <span className={`${headStyles.accountName} ${headStyles.wide}`}>{access.personName}</span>
              </>
            }
            person={access.personName}
            detail={access.roles.map((role) => work('role', { role })).join(' · ')}
            hasSeveralOrganisations={access.hasSeveralOrganisations}
          />
        </div>
      </div>
    </header>
  )
}
