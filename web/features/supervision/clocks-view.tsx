import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { tailOf } from './case-words.tsx'
import { ClockNumbers } from './clock-numbers.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import type { Clocks } from './read-panorama.ts'
import type { Shown } from './shown-figure.tsx'
import { TableDownloads } from './table-downloads.tsx'

type Told = Clocks['told'][number]
type BankClocks = Clocks['banks'][number]

const address = { path: '/office/clocks', query: {} }

/** Which duties of banks are late, one by one, and how each bank stands now. */
export function ClocksView({ clocks }: { readonly clocks: Clocks }) {
  const t = useTranslations('officeClocks')
  const { asOf, total, toldCount } = clocks
  return (
    <>
      <OfficePageHead title={t('title')} asOf={asOf}>
        {toldCount === 0 ? t('noneTold') : t('told', { count: toldCount })}
      </OfficePageHead>
      <div className={styles.numbers}>
        <ClockNumbers clocks={total} />
      </div>
      <div className={styles.pair} data-even>
        <section className={styles.block}>
          <div className={styles.blockHead}>
            <h2>{t('toldTitle')}</h2>
          </div>
          <ToldTable clocks={clocks} />
          {toldCount > clocks.told.length && (
            <p className={styles.note}>{t('notAll', { count: clocks.told.length })}</p>
          )}
        </section>
        <section className={styles.block}>
          <div className={styles.blockHead}>
            <h2>{t('banksTitle')}</h2>
            <TableDownloads table="clocks" filters={{}} />
          </div>
          <BankClockTable banks={clocks.banks} />
          <p className={styles.note}>{t('banksNote')}</p>
        </section>
      </div>
    </>
  )
}

function ToldTable({ clocks: { told, asOf } }: { readonly clocks: Clocks }) {
  const t = useTranslations('officeClocks')
  const format = useFormat()
  const language = useLocale()
  const columns: Column<Told>[] = [
    {
      key: 'case',
      head: t('case'),
      isTitle: true,
      cell: ({ caseId }) => <Link href={`/office/cases/${caseId}`}>{t('caseName', { tail: tailOf(caseId) })}</Link>,
    },
    { key: 'bank', head: t('bank'), cell: ({ bankId, bankName }) => bankName?.[language] ?? bankId },
    { key: 'duty', head: t('duty'), cell: ({ clock }) => t('dutyWord', { duty: clock }) },
    { key: 'due', head: t('due'), cell: ({ dueAt }) => format.moment(dueAt) },
    {
      key: 'late',
      head: t('late'),
      isNumber: true,
      cell: ({ dueAt }) => <span className={styles.coral}>{format.span(Date.parse(asOf) - Date.parse(dueAt))}</span>,
    },
  ]
  return (
    <DataTable
      caption={t('toldTitle')}
      {...{ columns, address }}
      rows={told}
      keyOf={({ caseId, clock }) => `${caseId} ${clock}`}
      empty={<p className={styles.quiet}>{t('toldEmpty')}</p>}
    />
  )
}

function BankClockTable({ banks }: Pick<Clocks, 'banks'>) {
  const t = useTranslations('officeClocks')
  const office = useTranslations('office')
  const language = useLocale()
  const column = (key: 'running' | 'dueToday' | 'breached' | 'paused', head: string): Column<BankClocks> => ({
    key,
    head,
    isNumber: true,
    cell: (row) => <ClockCount shown={row[key]} isLate={key === 'breached'} />,
  })
  const columns: Column<BankClocks>[] = [
    {
      key: 'bank',
      head: t('bank'),
      isTitle: true,
      cell: ({ bankId, bankName }) => <span className="whole">{bankName?.[language] ?? bankId}</span>,
    },
    column('running', office('clockRunning')),
    column('dueToday', office('clockDueToday')),
    column('breached', office('clockBreached')),
    column('paused', office('clockPaused')),
  ]
  return (
    <div className={styles.wide}>
      <DataTable
        caption={t('banksTitle')}
        {...{ columns, address }}
        rows={banks}
        keyOf={({ bankId }) => bankId ?? ''}
        empty={<p className={styles.quiet}>{t('noBanks')}</p>}
      />
    </div>
  )
}

function ClockCount({ shown: { value, isHidden }, isLate }: { readonly shown: Shown; readonly isLate: boolean }) {
  const format = useFormat()
  if (isHidden) return <Nothing kind="tooFew" />
  return <span className={isLate && (value ?? 0) > 0 ? styles.coral : undefined}>{format.number(value ?? 0)}</span>
}
