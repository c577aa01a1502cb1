import { useTranslations } from 'next-intl'
import styles from './page-head.module.css'
import { PreferenceForm } from './preference-form.tsx'

/** Each language is named in itself, so that who does not read this page finds the way. */
export function LanguageSwitch() {
  const t = useTranslations('frame')
  return (
    <PreferenceForm choice="language">
      <button type="submit" className={styles.quiet} lang={t('otherLanguageTag')}>
        <span className={styles.wide}>{t('otherLanguage')}</span>
        <span className={styles.narrow}>
          <span aria-hidden="true">{t('otherLanguageShort')}</span>
          <span className="spoken">{t('otherLanguage')}</span>
        </span>
      </button>
    </PreferenceForm>
  )
}
