import { getTranslations } from 'next-intl/server'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { Notice } from '#web/ui/notice.tsx'
import { ApproverDesk } from './approver-desk.tsx'
import styles from './case-desk.module.css'
import type { DeskProps } from './case-desk.tsx'
import { refuseProps } from './desk-forms.ts'
import { ProposalView } from './proposal-view.tsx'

/** The approver's part: what somebody else proposed, and the three ways with it. One's own proposal has no button. */
export async function DeskApproval({ one, personId }: DeskProps) {
  const t = await getTranslations('bankCase')
  const { language } = await preferences()
  const format = formatFor(language)
  const { proposal, applicationId, version } = one
  if (!proposal) return null
  const { terms, approvals, approvalsNeeded } = proposal
  const isOwn = proposal.by === personId
  const hasApproved = approvals.some(({ by }) => by === personId)
  return (
    <div className={styles.form}>
      <ProposalView proposal={proposal} />
      {isOwn || hasApproved ? (
        <Notice tone="lamp" title={t(isOwn ? 'ownProposal' : 'ownApproval')} />
      ) : (
        <ApproverDesk
          applicationId={applicationId}
          version={version}
          terms={t('termsShort', {
            amount: format.amount(terms.amountFen),
            term: format.months(terms.termMonths),
            rate: format.rate(terms.rateBp),
          })}
          isLast={approvals.length + 1 >= approvalsNeeded}
          refusal={refuseProps(one, 'reject', language)}
        />
      )}
    </div>
  )
}
