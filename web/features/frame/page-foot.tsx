import { getTranslations } from 'next-intl/server'
import { config } from '#web/lib/config.ts'
import { preferences } from '#web/lib/preferences.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './page-foot.module.css'
import { PreferenceForm } from './preference-form.tsx'

/** The links again, for the phone whose head has no room, and how pages are shown. */
export async function PageFoot() {
  const t = await getTranslations('frame')
  const { scheme, text } = await preferences()
  const { icpNumber } = config()
  return (
    <footer className={styles.foot}>
      <div className={styles.inner}>
        <nav aria-label={t('footerNavigation')} className={styles.links}>
          <Link href="/products">{t('products')}</Link>
          <Link href="/match">{t('match')}</Link>
          <a href="/sign-in?for=work">{t('workEntry')}</a>
        </nav>
        <fieldset className={styles.display}>
          <legend>{t('display')}</legend>
          <PreferenceForm choice="text">
            <button type="submit">{text === 'larger' ? t('standardText') : t('largerText')}</button>
          </PreferenceForm>
          <PreferenceForm choice="scheme">
            <button type="submit">{scheme === 'dark' ? t('lightScheme') : t('darkScheme')}</button>
          </PreferenceForm>
        </fieldset>
        {icpNumber !== null && (
          <a className={styles.register} href="https://beian.miit.gov.cn/">
            {icpNumber}
          </a>
        )}
      </div>
    </footer>
  )
}
