import { getTranslations } from 'next-intl/server'
import type { BankApplicationRow } from '#shared/financing/bank-application.contract'
import { inboxTab } from '#shared/financing/inbox'
import { toInstant } from '#shared/kernel/instant'
import { Clock } from '#web/features/financing/clock.tsx'
import { traitWords } from '#web/features/financing/trait-words.ts'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import { caseHref } from './inbox-address.ts'
import styles from './inbox-list.module.css'
import type { InboxRowShown } from './inbox-row.ts'

/** Rows of the API in the reader's words. @param mayAccept the reader is a loan officer */
export async function inboxRows(
  items: readonly BankApplicationRow[],
  state: TableState,
  mayAccept: boolean,
): Promise<InboxRowShown[]> {
  const t = await getTranslations('bankInbox')
  const { language } = await preferences()
  const format = formatFor(language)
  const now = toInstant(Date.now())
  return items.map((row) => {
    const { holds, fails, notKnown, bankChecks } = row.rules
    const of = holds + fails + notKnown + bankChecks
    return {
      ...{ applicationId: row.applicationId, version: row.version, bankReference: row.bankReference },
      href: caseHref(row.applicationId, state),
      company: row.companyName[language],
      place: traitWords({ county: row.county, industrySection: row.industrySection }, language),
      product: row.productName[language],
      amount: format.columnAmount(row.asked.amountFen),
      amountExact: format.exactAmount(row.asked.amountFen),
      rules: t('met', { met: holds, of }),
      rulesSaid: t('metSaid', { holds, fails, notKnown, bankChecks }),
      owner: row.assignee === null ? null : (row.assigneeName ?? t('colleagueLeft')),
      clock: row.duty ? (
        <Clock clock={row.duty} viewer="bank" now={now} />
      ) : (
        <span className={styles.quiet}>{t(inboxTab(row.state) === 'signing' ? 'toSign' : 'othersTurn')}</span>
      ),
      state: <StatusBadge of="application" state={row.state} viewer="bank" />,
      canAccept: mayAccept && inboxTab(row.state) === 'new',
    }
  })
}
