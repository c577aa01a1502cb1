import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Notice } from '#web/ui/notice.tsx'
import { Money } from '#web/ui/quantity.tsx'
import styles from './portrait.module.css'
import { PortraitApplications, PortraitLoans, PortraitNeeds, PortraitPulls } from './portrait-tables.tsx'
import type { Portrait } from './read-portrait.ts'
import { Traits } from './unmasked-case.tsx'

/** One company as the office knows it: what it needed, applied for and borrowed, and which of it waits for a bank. */
export function PortraitView({ portrait }: { readonly portrait: Portrait }) {
  const t = useTranslations('officePortrait')
  const format = useFormat()
  const language = useLocale()
  const { company, until, needs, applications, loans, pulls } = portrait
  const live = loans.filter(({ balanceFen }) => balanceFen > 0)
  const waiting = applications.filter(({ clock }) => clock !== null)
  const late = waiting.filter(({ clock }) => clock?.state === 'breached')
  return (
    <>
      <h1>
        {company.name[language]}
        {company.fictional && <span className={styles.fictional}>{t('fictional')}</span>}
      </h1>
      <p className={styles.who}>
        {company.uscc} · <Traits {...company} />
      </p>
      <div className={styles.until}>
        <Notice tone="lamp" title={t('until', { moment: format.moment(until) })}>
          {t('untilDetail')}
        </Notice>
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('needs')}</dt>
          <dd>{t('count', { count: needs.length })}</dd>
        </div>
        <div>
          <dt>{t('applications')}</dt>
          <dd>{t('count', { count: applications.length })}</dd>
        </div>
        <div>
          <dt>{t('waiting')}</dt>
          <dd data-tone={late.length > 0 ? 'coral' : undefined}>
            {t('waitingCount', { count: waiting.length, late: late.length })}
          </dd>
        </div>
        <div>
          <dt>{t('borrowed')}</dt>
          <dd>
            <Money fen={loans.reduce((sum, { amountFen }) => sum + amountFen, 0)} style="paid" size="row" />
          </dd>
        </div>
        <div>
          <dt>{t('owed')}</dt>
          <dd>
            <Money fen={live.reduce((sum, { balanceFen }) => sum + balanceFen, 0)} style="paid" size="row" />
          </dd>
        </div>
      </dl>
      <PortraitNeeds needs={needs} />
      <PortraitApplications applications={applications} />
      <PortraitLoans loans={loans} />
      <PortraitPulls pulls={pulls} />
      <p className={styles.note}>{t('newest')}</p>
    </>
  )
}
