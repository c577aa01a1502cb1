import { useTranslations } from 'next-intl'
import type { RefusalCode } from '#shared/financing/refusal-reason'

export type ShownReason = {
  readonly code: RefusalCode
  /** The rule that failed as a sentence: value, what is asked, what is missing. null: it rests on a finding. */
  readonly rule: string | null
  readonly finding: {
    readonly value: string
    readonly limit: string
    readonly source: string
    readonly date: string
  } | null
}

/** One reason of a refusal as the company reads it; a bank sees the same before it sends it. */
export function ReasonText({ reason }: { readonly reason: ShownReason }) {
  const t = useTranslations('refusal')
  const { code, rule, finding } = reason
  return (
    <>
      <strong>{t('code', { code })}</strong>
      {rule !== null && <span> {rule}</span>}
      {finding !== null && <span> {t('finding', finding)}</span>}
    </>
  )
}
