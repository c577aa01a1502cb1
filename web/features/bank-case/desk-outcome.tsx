import { useTranslations } from 'next-intl'
import { ReasonText } from '#web/features/financing/reason-text.tsx'
import { shownReason } from '#web/features/financing/reason-words.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import styles from './case-desk.module.css'
import type { DeskProps } from './case-desk.tsx'
import { ProposalView } from './proposal-view.tsx'
import { TermsList } from './terms-list.tsx'

/** How a case stands while it is another's turn, or how it ended. */
export function DeskOutcome({ one }: DeskProps) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { state, offer, missing, supplyBy, refusal, declineReason, proposal, contractNumber, payOut } = one
  return (
    <div className={styles.form}>
      <p>{t('stands', { state })}</p>
      {state === 'proposed' && proposal && <ProposalView proposal={proposal} />}
      {offer && (
        <>
          <TermsList terms={offer} />
          <p className={styles.note}>{t('validUntil', { moment: format.moment(offer.validUntil) })}</p>
        </>
      )}
      {declineReason !== null && <p>{t('declined', { reason: declineReason })}</p>}
      {missing.length > 0 && (
        <>
          <ul className={styles.reasons}>
            {missing.map(({ words, reason }) => (
              <li key={words.zh} lang={words.en === words.zh ? 'zh-CN' : undefined}>
                {words[format.language]}
                {reason !== null && <span lang="zh-CN"> · {reason}</span>}
              </li>
            ))}
          </ul>
          {supplyBy !== null && <p>{t('supplyBy', { moment: format.moment(supplyBy) })}</p>}
        </>
      )}
      {refusal && (
        <ol className={styles.reasons}>
          {refusal.reasons.map((reason, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a refusal's reasons never change
            <li key={at}>
              <ReasonText reason={shownReason(reason, format.language)} />
            </li>
          ))}
        </ol>
      )}
      {contractNumber !== null && <p>{t('contract', { number: contractNumber })}</p>}
      {payOut && (
        <>
          <p>{t('paidOut', { amount: format.amount(payOut.amountFen, 'paid'), day: format.date(payOut.paidOn) })}</p>
          <ButtonLink href={`/bank/loans/${one.applicationId.replace('app_', 'loan_')}`} variant="light" fullWidth>
            {t('toLoan')}
          </ButtonLink>
        </>
      )}
    </div>
  )
}
