import { getLocale, getTranslations } from 'next-intl/server'
import { toInstant } from '#shared/kernel/instant'
import { settings } from '#shared/notification/settings.contract'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { currentSession } from '#web/lib/session.ts'
import { sessionsOf } from '#web/lib/session-store.ts'
import { ConfirmSubmit } from '#web/ui/confirm-submit.tsx'
import { mutableKindsFor } from './mutable-kinds.ts'
import { SettingsForm } from './settings-form.tsx'
import styles from './settings-page.module.css'

/** How a person likes to be served, and where they are signed in. */
export async function SettingsPage({
  access,
  children,
}: {
  readonly access: PageAccess
  readonly children?: React.ReactNode
}) {
  const t = await getTranslations('settings')
  const [kept, { density, scheme }] = await Promise.all([readOwn(settings.show, {}), preferences()])
  const kinds = mutableKindsFor(access.roles).map((code) => ({ code, label: t('kind', { kind: code }) }))
  return (
    <div className={styles.page}>
      <div>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </div>
      {children}
      <BrowserMessages of={['settings']}>
        <SettingsForm kept={kept} density={density} scheme={scheme} kinds={kinds} />
      </BrowserMessages>
      <SignedIn access={access} />
    </div>
  )
}

/** Where the person is signed in, and how to end it all at once: a lost telephone, a shared machine. */
async function SignedIn({ access }: { readonly access: PageAccess }) {
  const t = await getTranslations('settings')
  const format = formatFor(await getLocale())
  const current = await currentSession()
  if (!current) return null
  const sessions = await sessionsOf(current.session.subject, current.id, toInstant(Date.now()))
  const others = sessions.filter(({ isThis }) => !isThis).length
  return (
    <section aria-labelledby="signed-in" className={styles.card}>
      <h2 id="signed-in">{t('signedIn')}</h2>
      <p>
        {t('signedInAs', { name: access.personName, since: format.moment(current.session.createdAt) })}{' '}
        {others === 0 ? t('onlyHere') : t('alsoElsewhere', { count: others })}
      </p>
      <p className={styles.lead}>{t('sessionRules')}</p>
      <div className={styles.buttons}>
        <form method="post" action="/sign-out">
          <button type="submit" className={styles.button}>
            {t('signOutHere')}
          </button>
        </form>
        <ConfirmSubmit
          action="/sign-out?everywhere"
          label={t('signOutEverywhere')}
          title={t('everywhereTitle')}
          effect={t('everywhereEffect')}
          confirmLabel={t('everywhereConfirm')}
        />
      </div>
    </section>
  )
}
