import { useTranslations } from 'next-intl'
import { Icon } from '#web/ui/icon.tsx'
import styles from './company-frame.module.css'
import { NavigationLink } from './navigation-link.tsx'
import { workNavigation } from './work-navigation.ts'

/** The company's places under the thumb; on wide screens its head has them. */
export function CompanyTabs() {
  const t = useTranslations('navigation')
  const frame = useTranslations('frame')
  return (
    <nav className={styles.tabs} data-tabs aria-label={frame('companyNavigation')}>
      {workNavigation.company.map(({ href, label, icon }) => (
        <NavigationLink key={href} href={href} isExact={href === '/company'}>
          <Icon of={icon} size={20} />
          {t(label)}
        </NavigationLink>
      ))}
    </nav>
  )
}
