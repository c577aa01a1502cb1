import { getLocale, getTranslations } from 'next-intl/server'
import { isPlaceKind, placeOf } from '#web/lib/place.ts'
import { type Current, currentSession } from '#web/lib/session.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconUser } from '#web/ui/icons.data.ts'
import { AccountMenu } from './account-menu.tsx'
import styles from './page-head.module.css'
import { SessionWatch } from './session-watch.tsx'

/** Ways to sign in, or who is signed in with the way to their work and out. */
export async function AccountCorner() {
  // A public page is read also while sessions can't be.
  const current = await currentSession().catch(() => undefined)
  if (!current) return <SignInLinks />
  const { name, acting, hasSeveralOrganisations } = current.session
  const organisation = acting?.name[await getLocale()]
  return (
    <>
      <AccountMenu
        summary={
          <>
            <Icon of={iconUser} size={18} />
            <span className={styles.accountName}>{organisation ?? name}</span>
          </>
        }
        person={name}
        detail={organisation}
        place={placeFor(current.session)}
        hasSeveralOrganisations={hasSeveralOrganisations}
      />
      <SessionWatch />
    </>
  )
}

/** Who acts for nobody yet has a company to claim. */
function placeFor({ acting, hasSeveralOrganisations }: Current['session']): string | undefined {
  if (acting) return isPlaceKind(acting.kind) ? placeOf(acting.kind) : undefined
  return hasSeveralOrganisations ? undefined : '/claim'
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
