import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { definitionOf, type FigureBook } from './figure-book.ts'
import styles from './funnel-bars.module.css'
import { stepShares } from './funnel-steps.ts'
import type { FigureRow } from './read-panorama.ts'

const stepIds = ['applications', 'accepted', 'offered', 'offer_accepted', 'signed', 'paid_out'] as const

type FunnelBarsProps = { readonly figures: FigureRow['figures']; readonly book: FigureBook }

/** How many applications came how far; the step that loses most is marked, in words too. */
export function FunnelBars({ figures, book }: FunnelBarsProps) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const language = useLocale()
  const steps = stepShares(stepIds.map((step) => ({ step, cases: figures[step] })))
  const name = (step: (typeof stepIds)[number]) => definitionOf(book, step).label[language]
  const weakestAt = steps.findIndex(({ isWeakest }) => isWeakest)
  const [before, weakest] = [steps[weakestAt - 1], steps[weakestAt]]
  return (
    <>
      <table className={styles.bars}>
        <caption className="spoken">{t('funnelCaption')}</caption>
        <thead className="spoken">
          <tr>
            <th scope="col">{t('step')}</th>
            <td />
            <th scope="col">{t('casesHead')}</th>
            <th scope="col">{t('ofBefore')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, cases, ofBefore, ofFirst, isWeakest }) => (
            <tr key={step} data-weakest={isWeakest || undefined}>
              <th scope="row">{name(step)}</th>
              {cases.isHidden ? (
                <td className={styles.hidden} colSpan={3}>
                  <Nothing kind="tooFew" />
                </td>
              ) : (
                <>
                  <td className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ width: `${(ofFirst ?? 0) / 100}%` }} />
                  </td>
                  <td className={styles.count}>{format.number(cases.value ?? 0)}</td>
                  <td className={styles.share}>{ofBefore === null ? '' : format.percent(ofBefore)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.finding}>
        {before && weakest && weakest.ofBefore !== null
          ? t('weakest', { from: name(before.step), to: name(weakest.step), share: format.percent(weakest.ofBefore) })
          : t('noWeakest')}
      </p>
    </>
  )
}
