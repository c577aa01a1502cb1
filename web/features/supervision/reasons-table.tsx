import { useLocale, useTranslations } from 'next-intl'
import { vocabulary } from '#shared/fact/vocabulary'
import { refusalWords, wordFor } from '#shared/supervision/case-words.data'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './office-page.module.css'
import type { RankedReasons } from './read-funnel.ts'
import { ShareBar } from './share-bar.tsx'

type ReasonsTableProps = { readonly reasons: RankedReasons; readonly filters: OfficeFilters }
type Reason = RankedReasons['reasons'][number] & { readonly rank: number }

/** Why banks refuse, the most frequent first; a refusal counts once for each of its reasons. */
export function ReasonsTable({ reasons: { refused, reasons }, filters }: ReasonsTableProps) {
  const t = useTranslations('officeFunnel')
  const format = useFormat()
  const language = useLocale()
  const most = Math.max(1, ...reasons.map(({ refusals }) => refusals.value ?? 0))
  const columns: Column<Reason>[] = [
    { key: 'rank', head: t('rank'), isNumber: true, cell: ({ rank }) => rank },
    {
      key: 'reason',
      head: t('reason'),
      isTitle: true,
      cell: ({ code, fact }) => {
        const word = wordFor(refusalWords, code)[language]
        const about = fact === null ? undefined : vocabulary.get(fact)?.label[language]
        return about === undefined ? word : t('reasonOf', { reason: word, fact: about })
      },
    },
    {
      key: 'refusals',
      head: t('refusals'),
      isNumber: true,
      cell: ({ refusals: { value, isHidden } }) =>
        isHidden ? (
          <Nothing kind="tooFew" />
        ) : (
          <ShareBar share={((value ?? 0) * 10_000) / most}>{format.number(value ?? 0)}</ShareBar>
        ),
    },
  ]
  return (
    <>
      <DataTable
        caption={t('reasonsTitle')}
        columns={columns}
        rows={reasons.map((reason, at) => ({ ...reason, rank: at + 1 }))}
        keyOf={({ code, fact }) => `${code} ${fact}`}
        address={{ path: '/office/funnel', query: filters }}
        empty={<p className={styles.quiet}>{t('noRefusals')}</p>}
      />
      {!refused.isHidden && (refused.value ?? 0) > 0 && (
        <p className={styles.note}>
          <Link href={officeHref('/office/cases', filters, { figure: 'refused' })}>
            {t('refusedCases', { count: refused.value ?? 0 })}
          </Link>
        </p>
      )}
    </>
  )
}
