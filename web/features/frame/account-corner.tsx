import { getLocale, getTranslations } from 'next-intl/server'
import { toEpochMs } from '#shared/kernel/instant'
import { currentSession } from '#web/lib/session.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconUser } from '#web/ui/icons.data.ts'
import styles from './page-head.module.css'
import { SessionNotice } from './session-notice.tsx'

/** Ways to sign in, or who is signed in with the way out. */
export async function AccountCorner() {
  const t = await getTranslations('frame')
  // A public page is read also while sessions can't be.
  const current = await currentSession().catch(() => undefined)
  if (!current) return <SignInLinks />
  const { name, acting, hasSeveralOrganisations, endsAt } = current.session
  const organisation = acting?.name[await getLocale()]
  return (
    <>
      <details className={styles.account}>
        <summary>
          <Icon of={iconUser} size={18} />
          <span className={styles.accountName}>{organisation ?? name}</span>
          <span className="spoken">{t('account')}</span>
        </summary>
        <div className={styles.menu}>
          <p>{name}</p>
          {hasSeveralOrganisations && <a href="/sign-in/organisation">{t('changeOrganisation')}</a>}
          <form method="post" action="/sign-out">
            <button type="submit">{t('signOut')}</button>
          </form>
        </div>
      </details>
      <SessionNotice
        leftMs={toEpochMs(endsAt) - Date.now()}
        words={{
          endsSoon: t('endsSoon'),
          endsSoonDetail: t('endsSoonDetail'),
          stay: t('stay'),
          ended: t('ended'),
          endedDetail: t('endedDetail'),
          signInAgain: t('signInAgain'),
        }}
      />
    </>
  )
}

async function SignInLinks() {
  const t = await getTranslations('frame')
  // Plain links: the sign-in page reads from the Referer where to come back to.
  return (
    <>
      <a href="/sign-in?for=work" className={`${styles.quiet} ${styles.wide}`}>
        {t('workEntry')}
      </a>
      <a href="/sign-in" className={styles.signIn}>
        <span className={styles.wide}>{t('signIn')}</span>
        <span className={styles.narrow}>{t('signInShort')}</span>
      </a>
    </>
  )
}
