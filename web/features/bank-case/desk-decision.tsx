import { bankSettings } from '#shared/financing/bank-settings.contract'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import type { DeskProps } from './case-desk.tsx'
import { proposeProps, refuseProps } from './desk-forms.ts'
import { OfficerDesk } from './officer-desk.tsx'

/** An officer's part, before the case is decided. */
export async function DeskDecision({ one }: DeskProps) {
  const { language } = await preferences()
  const { approvalLimitFen } = await readOwn(bankSettings.show, {})
  const { state, applicationId } = one
  if (state !== 'submitted' && state !== 'accepted' && state !== 'due_diligence') return null
  return (
    <OfficerDesk
      state={state}
      proposal={proposeProps(one, approvalLimitFen, formatFor(language))}
      returning={{
        applicationId,
        documents: one.product.documents.map((document) => document.zh),
        hasBeenReturned: one.returns > 0,
      }}
      refusal={refuseProps(one, 'refuse', language)}
    />
  )
}
