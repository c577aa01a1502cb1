import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { OwnName } from '#web/ui/own-name.tsx'
import styles from './case-desk.module.css'
import type { BankCase } from './read-case.ts'
import { TermsList } from './terms-list.tsx'

/** Who proposed what, why, and who has approved it so far. */
export function ProposalView({ proposal }: { readonly proposal: NonNullable<BankCase['proposal']> }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { terms, opinion, byName, at, approvals, approvalsNeeded } = proposal
  return (
    <>
      <p>
        {t('proposedBy')} <OwnName>{byName ?? t('somebody')}</OwnName> · {format.moment(at)}
      </p>
      <TermsList terms={terms} />
      <p className={styles.read} lang="zh-CN">
        {opinion}
      </p>
      <p className={styles.note}>
        {t('approvals', { count: approvals.length, needed: approvalsNeeded })}
        {approvals.map(({ by, byName: name, at: when }) => (
          <span key={by}>
            {' '}
            <OwnName>{name ?? t('somebody')}</OwnName> {format.moment(when)}
          </span>
        ))}
      </p>
    </>
  )
}
