import { useLocale, useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { toInstant } from '#shared/kernel/instant'
import type { Page } from '#shared/kernel/page'
import type { OfficeNeedRow } from '#shared/supervision/office-need.contract'
import { workingDaysLeft } from '#web/features/financing/clock-words.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { CaseState } from './case-words.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import { RouteNeed } from './route-need.tsx'
import { Traits } from './unmasked-case.tsx'

type WaitingNeedsProps = { readonly page: Page<OfficeNeedRow>; readonly cursor: string | undefined }

/** Needs that wait for a bank, the oldest first, and the bank to which one could go. */
export function WaitingNeeds({ page: { items, nextCursor }, cursor }: WaitingNeedsProps) {
  const t = useTranslations('officeNeeds')
  const now = toInstant(Date.now())
  const isAll = nextCursor === null && cursor === undefined
  const unmet = items.filter(({ isUnmet }) => isUnmet).length
  const columns = useNeedColumns(now)
  return (
    <>
      <OfficePageHead title={t('title')} asOf={now}>
        {isAll ? t('count', { count: items.length, unmet }) : t('many')}
      </OfficePageHead>
      {items.length === 0 && isAll ? (
        <EmptyState title={t('emptyTitle')} action={{ href: '/office/cases?figure=needs', label: t('emptyAction') }}>
          {t('emptyDetail')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.lead}>{t('lead')}</p>
          <BrowserMessages of={['routeNeed']}>
            <DataTable
              caption={t('title')}
              columns={columns}
              rows={items}
              keyOf={({ needId }) => needId}
              address={{ path: '/office/needs', query: { cursor } }}
              nextCursor={nextCursor}
            />
          </BrowserMessages>
        </>
      )}
    </>
  )
}

function useNeedColumns(now: ReturnType<typeof toInstant>): Column<OfficeNeedRow>[] {
  const t = useTranslations('officeNeeds')
  const format = useFormat()
  const language = useLocale()
  return [
    {
      key: 'asked',
      head: t('asked'),
      isTitle: true,
      cell: ({ needId, terms: { amountFen, termMonths, purpose } }) => (
        <span className={styles.asked}>
          <Link href={`/office/cases/${needId}`}>
            <Money fen={amountFen} size="text" />
          </Link>
          <span>
            {format.term(termMonths)} · {codeLabel('purpose', purpose)?.[language] ?? purpose}
          </span>
        </span>
      ),
    },
    { key: 'whose', head: t('whose'), cell: (row) => <Traits {...row} /> },
    {
      key: 'opened',
      head: t('opened'),
      cell: ({ openedAt, isUnmet }) => (
        <span className={styles.asked}>
          {format.shortDate(openedAt.slice(0, 10), now)}
          {isUnmet && <span className={styles.lamp}>{t('unmet')}</span>}
        </span>
      ),
    },
    {
      key: 'expires',
      head: t('expires'),
      cell: ({ expiresAt }) => (
        <span title={format.moment(expiresAt)}>{format.deadline(expiresAt, now, workingDaysLeft(expiresAt, now))}</span>
      ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state, routedTo }) => (
        <span className={styles.asked}>
          <CaseState of="need" state={state} />
          {routedTo !== null && (
            <span>
              {t('routedTo', { bank: routedTo.bankName[language], moment: format.dueMoment(routedTo.until, now) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'best',
      head: t('best'),
      cell: ({ banks: [best] }) =>
        best === undefined ? t('noBank') : t('fits', { bank: best.bankName[language], met: best.met, of: best.of }),
    },
    {
      key: 'route',
      head: t('route'),
      isAction: true,
      cell: ({ needId, state, terms, banks }) =>
        state === 'open' &&
        banks.length > 0 && (
          <RouteNeed
            needId={needId}
            title={t('routeTitle', { amount: format.amount(terms.amountFen), term: format.term(terms.termMonths) })}
            banks={banks.map(({ bankId, bankName, productName, met, of }) => ({
              ...{ bankId, met, of },
              ...{ bank: bankName[language], product: productName[language] },
            }))}
          />
        ),
    },
  ]
}
