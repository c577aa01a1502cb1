import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { report } from '#shared/credit/report.contract'
import type { ReportFact } from '#shared/credit/report-content'
import { toInstant } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import { factValueWords } from '#shared/product/limit-words'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './report-body.module.css'

type Opened = Output<typeof report.open>

/** A public credit report as it was written: whose, for what, then each section with every fact, its source and day. */
export function ReportBody({ opened }: { readonly opened: Opened }) {
  const t = useTranslations('creditReport')
  const format = useFormat()
  const { content, contentHash } = opened
  const { scope } = content
  return (
    <div className={styles.report}>
      <div className={styles.head}>
        <h1>{t('title')}</h1>
        <dl>
          <Line label={t('subject')}>
            <OwnName>{content.subject.name}</OwnName>
          </Line>
          <Line label={t('code')}>{content.subject.uscc}</Line>
          <Line label={t('number')}>{content.number}</Line>
          <Line label={t('checkCode')}>{content.checkCode}</Line>
          <Line label={t('issued')}>{format.moment(content.issuedAt)}</Line>
          {scope.dataMonths !== null && <Line label={t('span')}>{format.months(scope.dataMonths)}</Line>}
        </dl>
        <p className={styles.hash}>{t('hash', { hash: contentHash })}</p>
      </div>
      {content.sections.map(({ category, label, facts }) => (
        <WorkCard
          key={category}
          title={sentenceCase(label[format.language])}
          note={t('facts', { count: facts.length })}
          isFlush
        >
          {facts.length === 0 ? (
            <p className={styles.none}>
              <Nothing kind="notFound" />
            </p>
          ) : (
            <FactTable caption={label[format.language]} facts={facts} />
          )}
        </WorkCard>
      ))}
      <ul className={styles.disclaimers}>
        {content.disclaimers.map((text) => (
          <li key={text.zh}>{text[format.language]}</li>
        ))}
      </ul>
    </div>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function FactTable({ caption, facts }: { readonly caption: string; readonly facts: readonly ReportFact[] }) {
  const t = useTranslations('creditReport')
  const format = useFormat()
  const now = toInstant(Date.now())
  return (
    <table className={styles.table}>
      <caption className="spoken">{caption}</caption>
      <thead>
        <tr>
          {(['fact', 'value', 'source', 'asOf'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.name}>
            <th scope="row">{sentenceCase(fact.label[format.language])}</th>
            <td>
              <strong>{sentenceCase(factValueWords(fact.name, fact.value)[format.language])}</strong>
              {fact.since !== null && <small>{t('since', { day: format.date(fact.since) })}</small>}
            </td>
            <td>
              {fact.provider.label[format.language]}
              {fact.source === 'declared' && <small>{t('declared')}</small>}
            </td>
            <td>
              {format.shortDate(fact.asOf, now)}
              {fact.isOutOfDate && <small>{t('outOfDate')}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
