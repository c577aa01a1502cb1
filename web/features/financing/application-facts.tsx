import { getTranslations } from 'next-intl/server'
import { companyLoan } from '#shared/financing/loan.contract'
import { CompanyPanel, Line, Lines } from '#web/features/company/company-panel.tsx'
import { needWords } from '#web/features/need/need-words.ts'
import { formatFor } from '#web/lib/format.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import type { CompanyApplication } from './application-turn.tsx'

/** What was asked for, under which consent, and what came of it. */
export async function ApplicationFacts({ application }: { readonly application: CompanyApplication }) {
  const t = await getTranslations('companyApplication')
  const format = formatFor((await preferences()).language)
  const { asked, needId, consentId, submittedAt, contractNumber, signedAt, payOut, declineReason } = application
  const { term, purpose, ways } = needWords(asked, format)
  const loanId = payOut === null ? undefined : await loanOf(application.applicationId)
  return (
    <CompanyPanel title={t('asked')}>
      <Lines>
        <Line label={t('askedLine')}>
          <Money fen={asked.amountFen} size="text" />
        </Line>
        <Line label={t('askedTerm')}>{term}</Line>
        <Line label={t('askedPurpose')}>{purpose}</Line>
        <Line label={t('askedWays')}>{ways}</Line>
        <Line label={t('submittedAt')}>{format.moment(submittedAt)}</Line>
        {declineReason !== null && <Line label={t('declineWhy')}>{t('declineReason', { reason: declineReason })}</Line>}
        {contractNumber !== null && <Line label={t('contract')}>{contractNumber}</Line>}
        {signedAt !== null && <Line label={t('signedAt')}>{format.moment(signedAt)}</Line>}
        {payOut !== null && (
          <Line label={t('paidOut')}>
            <span className="whole">{format.amount(payOut.amountFen, 'paid')}</span>{' '}
            <span className="whole">· {format.date(payOut.paidOn)}</span>
          </Line>
        )}
        {loanId !== undefined && (
          <Line label={t('loanLink')}>
            <Link href={`/company/loans/${loanId}`}>{t('seeLoan')}</Link>
          </Line>
        )}
        <Line label={t('consentLink')}>
          <Link href={`/company/consents/${consentId}`}>{t('seeConsent')}</Link>
        </Line>
        <Line label={t('needLink')}>
          <Link href={`/company/needs/${needId}`}>{[format.amount(asked.amountFen), term, purpose].join(' · ')}</Link>
        </Line>
      </Lines>
    </CompanyPanel>
  )
}

/** A company has few loans: the one of this application is among the newest. */
async function loanOf(applicationId: string): Promise<string | undefined> {
  const loans = await orOutage(readOwn(companyLoan.list, { query: { limit: 100 } }))
  return loans?.items.find((one) => one.applicationId === applicationId)?.loanId
}
