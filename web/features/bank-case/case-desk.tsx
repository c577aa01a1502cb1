import { getTranslations } from 'next-intl/server'
import type { Role } from '#shared/kernel/role'
import { WorkCard } from '#web/ui/work-card.tsx'
import { DeskApproval } from './desk-approval.tsx'
import { DeskDecision } from './desk-decision.tsx'
import { DeskOutcome } from './desk-outcome.tsx'
import { deskPart } from './desk-part.ts'
import { DeskPayment } from './desk-payment.tsx'
import type { BankCase } from './read-case.ts'

export type DeskProps = { readonly one: BankCase; readonly roles: readonly Role[]; readonly personId: string }

/** What is to be done with the case now, by whoever is before it; where it is somebody else's turn, whose. */
export async function CaseDesk(props: DeskProps) {
  const t = await getTranslations('bankCase')
  const part = deskPart(props.one, props.roles)
  const Part = { decision: DeskDecision, approval: DeskApproval, payment: DeskPayment, outcome: DeskOutcome }[part]
  return (
    <WorkCard id="decide" title={t('deskTitle', { state: props.one.state })} isOwnTurn={part !== 'outcome'}>
      <Part {...props} />
    </WorkCard>
  )
}
