import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAlertCircle, iconAlertTriangle } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './needs-somebody.module.css'
import { type OfficeFilters, officeHref } from './office-address.ts'
import type { Clocks } from './read-panorama.ts'
import type { Shown } from './shown-figure.tsx'

type NeedsSomebodyProps = {
  readonly clocks: Clocks
  readonly unmet: Shown
  readonly asOf: string
  readonly filters: OfficeFilters
}

/** As many as the wall has room for; the rest stands on the clocks' page. */
const most = 3

/** What the office was told of and what nobody has taken on: each leads to where something can be done. */
export function NeedsSomebody({ clocks: { told, toldCount }, unmet, asOf, filters }: NeedsSomebodyProps) {
  const t = useTranslations('panorama')
  const format = useFormat()
  const language = useLocale()
  const hasUnmet = unmet.isHidden || (unmet.value ?? 0) > 0
  if (toldCount === 0 && !hasUnmet) return <p className={styles.none}>{t('nothingToDo')}</p>
  const late = (dueAt: string) => format.span(Date.parse(asOf) - Date.parse(dueAt))
  return (
    <ul className={styles.list}>
      {hasUnmet && (
        <li data-tone="lamp">
          <Icon of={iconAlertTriangle} size={20} />
          <Link href="/office/needs">{unmet.value === null ? t('unmetFew') : t('unmet', { count: unmet.value })}</Link>
          <span>
            <Link href={officeHref('/office/cases', filters, { figure: 'needs_unmet' })}>{t('theCases')}</Link>
          </span>
        </li>
      )}
      {told.slice(0, most).map(({ caseId, bankName, bankId, clock, dueAt }) => (
        <li key={`${caseId} ${clock}`} data-tone="coral">
          <Icon of={iconAlertCircle} size={20} />
          <Link href={`/office/cases/${caseId}`}>
            {t('told', { bank: bankName?.[language] ?? bankId, duty: clock })}
          </Link>
          <span>{t('lateBy', { span: late(dueAt) })}</span>
        </li>
      ))}
      {toldCount > most && (
        <li>
          <Link href="/office/clocks">{t('moreTold', { count: toldCount - most })}</Link>
        </li>
      )}
    </ul>
  )
}
