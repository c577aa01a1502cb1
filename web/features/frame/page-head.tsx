import { useTranslations } from 'next-intl'
import { Icon } from '#web/ui/icon.tsx'
import { iconAnchor } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { AccountCorner } from './account-corner.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { NavigationLink } from './navigation-link.tsx'
import styles from './page-head.module.css'

/** Mark, name, the links that exist, the other language, and who is signed in. */
export function PageHead() {
  const t = useTranslations('frame')
  return (
    <header className={styles.head}>
      <div className={styles.inner}>
        <Link href="/" className={styles.brand}>
          <span className={styles.mark}>
            <Icon of={iconAnchor} size={18} />
          </span>
          <span className={styles.name}>{t('name')}</span>
          <span className={styles.shortName}>{t('shortName')}</span>
        </Link>
        <nav className={styles.navigation} aria-label={t('mainNavigation')}>
          <NavigationLink href="/products">{t('products')}</NavigationLink>
          <NavigationLink href="/match">{t('match')}</NavigationLink>
        </nav>
        <div className={styles.corner}>
          <LanguageSwitch />
          <AccountCorner />
        </div>
      </div>
    </header>
  )
}
