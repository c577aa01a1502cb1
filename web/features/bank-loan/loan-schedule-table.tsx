import { useTranslations } from 'next-intl'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './loan-page.module.css'
import type { ShownLoan } from './loan-top.tsx'

/** The schedule as it stands after the reports, with what has been paid and what is late. */
export function LoanScheduleTable({ loan }: { readonly loan: ShownLoan }) {
  const t = useTranslations('bankLoan')
  const format = useFormat()
  const today = dayOf(toInstant(Date.now()))
  const isLate = (dueOn: string, isPaid: boolean) => loan.overdueDays > 0 && !isPaid && dueOn === loan.unpaidFrom
  return (
    <WorkCard title={t('schedule')} note={t('scheduleNote', { count: loan.schedule.length })} isFlush>
      <ScrollRoom className={styles.room}>
        <table className={styles.table}>
          <caption className="spoken">{t('scheduleCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dueOn')}</th>
              {(['total', 'principal', 'interest', 'left'] as const).map((head) => (
                <th key={head} scope="col" data-number>
                  {t(head)}
                </th>
              ))}
              <th scope="col">{t('paid')}</th>
            </tr>
          </thead>
          <tbody>
            {loan.schedule.map((due) => (
              <tr key={`${due.dueOn} ${due.kind}`} data-paid={due.isPaid || undefined}>
                <th scope="row">
                  {format.date(due.dueOn)}
                  {due.kind !== 'instalment' && <small>{t('kindOfDue', { kind: due.kind })}</small>}
                </th>
                <td data-number>{format.yuanFigure(due.principalFen + due.interestFen)}</td>
                <td data-number>{format.yuanFigure(due.principalFen)}</td>
                <td data-number>{format.yuanFigure(due.interestFen)}</td>
                <td data-number>{format.yuanFigure(due.outstandingFen)}</td>
                <td>
                  {due.isPaid ? (
                    <span className={styles.done}>
                      <Icon of={iconCheck} />
                      {t('isPaid')}
                    </span>
                  ) : isLate(due.dueOn, due.isPaid) ? (
                    <strong className={styles.late}>{t('late', { count: loan.overdueDays })}</strong>
                  ) : (
                    t(due.dueOn < today ? 'unpaid' : 'toCome')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRoom>
      <details className={styles.rules}>
        <summary>{t('rules')}</summary>
        <ul>
          {loan.rules.map((rule) => (
            <li key={rule.zh}>{rule[format.language]}</li>
          ))}
        </ul>
      </details>
    </WorkCard>
  )
}
