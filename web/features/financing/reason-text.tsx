import { useTranslations } from 'next-intl'
import type { RefusalCode } from '#shared/financing/refusal-reason'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './reason-text.module.css'

export type ShownReason = {
  readonly code: RefusalCode
  /** The rule that failed: as a sentence with its value, or what is asked where the reader may not see the value. */
  readonly rule: { readonly words: string; readonly hasValue: boolean } | null
  readonly finding: {
    readonly value: string
    readonly limit: string
    readonly source: string
    readonly date: string
  } | null
}

/** One reason of a refusal in the very words that the company reads; a bank sees them before it sends them. */
export function ReasonText({ reason }: { readonly reason: ShownReason }) {
  const t = useTranslations('refusal')
  const format = useFormat()
  const { code, rule, finding } = reason
  return (
    <>
      <strong>{t('code', { code })}</strong>
      {rule !== null && <p>{rule.hasValue ? rule.words : t('ruleAsks', { rule: rule.words })}</p>}
      {finding !== null && (
        <>
          <p lang="zh-CN">{t('finding', { value: finding.value, limit: finding.limit })}</p>
          <small className={styles.source}>
            <span lang="zh-CN">{finding.source}</span> · {format.date(finding.date)}
          </small>
        </>
      )}
    </>
  )
}
