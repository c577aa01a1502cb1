import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { codeLabel } from '#shared/fact/vocabulary'
import { Clock } from '#web/features/financing/clock.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { CaseState, tailOf } from './case-words.tsx'
import styles from './portrait.module.css'
import type { Portrait } from './read-portrait.ts'

/** Nothing here sorts or pages: the newest fifty of each kind are all that the API gives. */
const address = { path: '/office/companies', query: {} }

type PartProps = { readonly title: string; readonly children: ReactNode }

function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function PortraitNeeds({ needs }: Pick<Portrait, 'needs'>) {
  const t = useTranslations('officePortrait')
  const format = useFormat()
  const columns: Column<Portrait['needs'][number]>[] = [
    {
      key: 'need',
      head: t('need'),
      isTitle: true,
      cell: ({ needId }) => <Link href={`/office/cases/${needId}`}>{tailOf(needId)}</Link>,
    },
    { key: 'at', head: t('statedAt'), cell: ({ statedAt }) => format.moment(statedAt) },
    { key: 'state', head: t('state'), cell: ({ state }) => <CaseState of="need" state={state} /> },
    {
      key: 'amount',
      head: t('amount'),
      isNumber: true,
      cell: ({ amountFen }) => <Money fen={amountFen} size="text" />,
    },
  ]
  return (
    <Part title={t('needs')}>
      <DataTable
        caption={t('needs')}
        {...{ columns, address }}
        rows={needs.toReversed()}
        keyOf={({ needId }) => needId}
        empty={<p className={styles.quiet}>{t('noNeeds')}</p>}
      />
    </Part>
  )
}

export function PortraitApplications({ applications }: Pick<Portrait, 'applications'>) {
  const t = useTranslations('officePortrait')
  const format = useFormat()
  const language = useLocale()
  const columns: Column<Portrait['applications'][number]>[] = [
    {
      key: 'application',
      head: t('application'),
      isTitle: true,
      cell: ({ applicationId }) => <Link href={`/office/cases/${applicationId}`}>{tailOf(applicationId)}</Link>,
    },
    { key: 'bank', head: t('bank'), cell: ({ bankId, bankName }) => bankName?.[language] ?? bankId },
    {
      key: 'kind',
      head: t('kind'),
      cell: ({ productKind }) => codeLabel('product_kind', productKind)?.[language] ?? productKind,
    },
    { key: 'at', head: t('submittedAt'), cell: ({ submittedAt }) => format.moment(submittedAt) },
    { key: 'state', head: t('state'), cell: ({ state }) => <CaseState of="application" state={state} /> },
    {
      key: 'clock',
      head: t('clock'),
      cell: ({ clock }) =>
        clock === null ? <Nothing kind="notApplicable" /> : <Clock clock={clock} viewer="office" />,
    },
    { key: 'amount', head: t('asked'), isNumber: true, cell: ({ askedFen }) => <Money fen={askedFen} size="text" /> },
  ]
  return (
    <Part title={t('applications')}>
      <DataTable
        caption={t('applications')}
        {...{ columns, address }}
        rows={applications.toReversed()}
        keyOf={({ applicationId }) => applicationId}
        empty={<p className={styles.quiet}>{t('noApplications')}</p>}
      />
    </Part>
  )
}

export function PortraitLoans({ loans }: Pick<Portrait, 'loans'>) {
  const t = useTranslations('officePortrait')
  const format = useFormat()
  const language = useLocale()
  const columns: Column<Portrait['loans'][number]>[] = [
    {
      key: 'loan',
      head: t('loan'),
      isTitle: true,
      cell: ({ loanId }) => <Link href={`/office/cases/${loanId}`}>{tailOf(loanId)}</Link>,
    },
    { key: 'bank', head: t('bank'), cell: ({ bankId, bankName }) => bankName?.[language] ?? bankId },
    { key: 'at', head: t('paidOn'), cell: ({ paidOn }) => format.date(paidOn) },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state, isOverdue }) =>
        isOverdue ? <span className={styles.overdue}>{t('overdue')}</span> : <CaseState of="loan" state={state} />,
    },
    { key: 'grade', head: t('grade'), cell: ({ grade }) => <LoanGrade grade={grade} /> },
    { key: 'rate', head: t('rate'), isNumber: true, cell: ({ aprBp }) => format.rate(aprBp) },
    {
      key: 'amount',
      head: t('amount'),
      isNumber: true,
      cell: ({ amountFen }) => <Money fen={amountFen} style="paid" size="text" />,
    },
    {
      key: 'balance',
      head: t('balance'),
      isNumber: true,
      cell: ({ balanceFen }) => <Money fen={balanceFen} style="paid" size="text" />,
    },
  ]
  return (
    <Part title={t('loans')}>
      <DataTable
        caption={t('loans')}
        {...{ columns, address }}
        rows={loans.toReversed()}
        keyOf={({ loanId }) => loanId}
        empty={<p className={styles.quiet}>{t('noLoans')}</p>}
      />
    </Part>
  )
}

/** Who pulled the company's credit report, and who was refused; what stands in it is not here. */
export function PortraitPulls({ pulls }: Pick<Portrait, 'pulls'>) {
  const t = useTranslations('officePortrait')
  const format = useFormat()
  const language = useLocale()
  const columns: Column<Portrait['pulls'][number]>[] = [
    {
      key: 'pull',
      head: t('pull'),
      isTitle: true,
      cell: ({ lookId }) => <Link href={`/office/cases/${lookId}`}>{tailOf(lookId)}</Link>,
    },
    { key: 'bank', head: t('bank'), cell: ({ bankId, bankName }) => bankName?.[language] ?? bankId },
    { key: 'at', head: t('pulledAt'), cell: ({ at }) => format.moment(at) },
    { key: 'purpose', head: t('purpose'), cell: ({ purpose }) => t('purposeWord', { purpose }) },
    { key: 'state', head: t('result'), cell: ({ kind }) => <CaseState of="look" state={kind} /> },
  ]
  return (
    <Part title={t('pulls')}>
      <DataTable
        caption={t('pulls')}
        {...{ columns, address }}
        rows={pulls.toReversed()}
        keyOf={({ lookId }) => lookId}
        empty={<p className={styles.quiet}>{t('noPulls')}</p>}
      />
    </Part>
  )
}

const grades = ['normal', 'special_mention', 'substandard', 'doubtful', 'loss'] as const

/** 五级分类, as the bank reported it last. */
function LoanGrade({ grade }: { readonly grade: string | null }) {
  const known = grades.find((one) => one === grade)
  const t = useTranslations('officePortrait')
  return known === undefined ? (
    <span className={styles.quiet}>{t('noGrade')}</span>
  ) : (
    <StatusBadge of="grade" state={known} viewer="office" />
  )
}
