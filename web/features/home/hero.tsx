import { useTranslations } from 'next-intl'
import { NeedCard } from '#web/features/need/need-card.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import styles from './home.module.css'

const promises = ['orderPromise', 'privacyPromise', 'gapsPromise'] as const

/** What this is, in one sentence, and the three questions. */
export function Hero() {
  const t = useTranslations('home')
  return (
    <div className={styles.hero}>
      <div className={styles.outline} aria-hidden="true" />
      <div className={styles.heroInner}>
        <div className={styles.sentence}>
          <h1>
            <span>{t('headlineFirst')}</span> <span>{t('headlineSecond')}</span>
          </h1>
          <p className={styles.lead}>{t('lead')}</p>
          <ul className={styles.promises}>
            {promises.map((promise) => (
              <li key={promise}>
                <Icon of={iconCheck} size={18} />
                {t(promise)}
              </li>
            ))}
          </ul>
        </div>
        <NeedCard />
      </div>
    </div>
  )
}
