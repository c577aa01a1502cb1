import { getLocale, getTranslations } from 'next-intl/server'
import { me } from '#shared/identity/me.contract'
import { Instant } from '#shared/kernel/instant'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { ApiProblem, read } from '#web/lib/api.ts'
import { formatFor } from '#web/lib/format.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import styles from './claim-page.module.css'
import { InvitationAnswer } from './invitation-answer.tsx'

/** Who invites, to what, until when; one press joins. */
export async function InvitationPage({ token }: { readonly token: string }) {
  const t = await getTranslations('invitation')
  const work = await getTranslations('work')
  const language = await getLocale()
  const invitation = await read(me.showInvitation, { params: { token } }).catch(over)
  if (!invitation) {
    return (
      <EmptyState title={t('overTitle')} action={{ href: '/', label: t('toHome') }} isPage>
        {t('overDetail')}
      </EmptyState>
    )
  }
  const { organisationName, roles, expiresAt } = invitation
  const separator = language === 'zh' ? '、' : ', '
  const name = organisationName[language]
  return (
    <div className={styles.page}>
      <h1>{t('title', { organisation: name })}</h1>
      <div className={styles.form}>
        <p>{t('roles', { roles: roles.map((role) => work('role', { role })).join(separator) })}</p>
        <p className={styles.lead}>{t('until', { moment: formatFor(language).moment(Instant.parse(expiresAt)) })}</p>
        <BrowserMessages of={['invitation']}>
          <InvitationAnswer token={token} />
        </BrowserMessages>
      </div>
      <p className={styles.lead}>{t('note', { organisation: name })}</p>
    </div>
  )
}

/** Used, taken back, past its day, or never made: the same to whoever holds the link. */
function over(error: unknown): undefined {
  if (error instanceof ApiProblem && error.status < 500 && error.status !== 401) return undefined
  throw error
}
