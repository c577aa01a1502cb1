import { getTranslations } from 'next-intl/server'
import { bankSettings } from '#shared/financing/bank-settings.contract'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import type { PageAccess } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { Money } from '#web/ui/quantity.tsx'
import styles from './approval-limit.module.css'
import { ApprovalLimitForm } from './approval-limit-form.tsx'

/** From which amount on a loan takes two approvers: set by the administrator, known to all. */
export async function ApprovalLimit({ access }: { readonly access: PageAccess }) {
  const t = await getTranslations('approvalLimit')
  const { approvalLimitFen } = await readOwn(bankSettings.show, {})
  return (
    <section aria-labelledby="approval-limit" className={styles.card}>
      <h2 id="approval-limit">{t('title')}</h2>
      <p>
        {approvalLimitFen === null
          ? t('none')
          : t.rich('set', { amount: () => <Money fen={approvalLimitFen} size="text" /> })}
      </p>
      {access.roles.includes('organisation_admin') ? (
        <BrowserMessages of={['approvalLimit']}>
          <ApprovalLimitForm approvalLimitFen={approvalLimitFen} />
        </BrowserMessages>
      ) : (
        <p className={styles.note}>{t('byAdmin')}</p>
      )}
    </section>
  )
}
