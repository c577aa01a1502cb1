import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './league-list.module.css'
import type { League } from './read-panorama.ts'
import { ShownFigure } from './shown-figure.tsx'

type LeagueListProps = { readonly league: League }

/** As many as the wall has room for. */
const most = 8
/** Below this share of answers in time a bank is marked; nine of ten is what the office expects. */
const expectedBp = 9000

/** Which bank answers in time; those with too few cases stand below, dimmed and without a place. */
export function LeagueList({ league: { banks, leastCases } }: LeagueListProps) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const language = useLocale()
  const shown = banks.filter(({ figures }) => (figures.applications.value ?? 0) > 0).slice(0, most)
  if (shown.length === 0) return <p className={styles.empty}>{t('noBanks')}</p>
  return (
    <table className={styles.league}>
      <caption className="spoken">{t('banksCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('rank')}</th>
          <th scope="col">{t('bank')}</th>
          <th scope="col">{t('applications')}</th>
          <th scope="col">{t('inTime')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ bankId, bankName, rank, figures }) => {
          const rate = figures.response_rate.value
          return (
            <tr key={bankId} data-unranked={rank === null || undefined}>
              <td>{rank ?? <span title={t('unranked', { count: leastCases })}>{t('unrankedShort')}</span>}</td>
              <th scope="row">{bankName?.[language] ?? bankId}</th>
              <td>{format.number(figures.applications.value ?? 0)}</td>
              <td data-low={(rank !== null && rate !== null && rate < expectedBp) || undefined}>
                {rate === null ? <Nothing kind="tooFew" /> : <ShownFigure shown={figures.response_rate} unit="share" />}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
