import { useTranslations } from 'next-intl'
import type { ReportFact, ReportSection } from '#shared/credit/report-content'
import { factValueWords } from '#shared/product/limit-words'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './report-sections.module.css'

/** What is known of the company, category by category, each value with who has it and of which day. */
export function ReportSections({ sections }: { readonly sections: readonly ReportSection[] }) {
  const t = useTranslations('companyReport')
  const { language } = useFormat()
  return sections.map(({ category, label, facts }) => (
    <CompanyPanel key={category} id={category} title={label[language]} aside={<CountOf count={facts.length} />}>
      {facts.length === 0 ? (
        <p>
          <Nothing kind="notFound" />
        </p>
      ) : (
        <table className={styles.facts}>
          <caption className="spoken">{label[language]}</caption>
          <thead className="spoken">
            <tr>
              <th scope="col">{t('fact')}</th>
              <th scope="col">{t('value')}</th>
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <FactLine key={fact.name} fact={fact} />
            ))}
          </tbody>
        </table>
      )}
    </CompanyPanel>
  ))
}

function CountOf({ count }: { readonly count: number }) {
  const t = useTranslations('companyReport')
  return <small>{t('count', { count })}</small>
}

function FactLine({ fact }: { readonly fact: ReportFact }) {
  const t = useTranslations('companyReport')
  const format = useFormat()
  const { language } = format
  const { name, label, value, source, provider, asOf, since, isOutOfDate } = fact
  return (
    <tr>
      <th scope="row">{sentenceCase(label[language])}</th>
      <td>
        <span>{sentenceCase(factValueWords(name, value)[language])}</span>
        <small>
          {source === 'declared' ? t('declared') : provider.label[language]}{' '}
          <span className="whole">· {format.date(asOf)}</span>{' '}
          {since !== null && <span className="whole">· {t('since', { date: format.date(since) })}</span>}
          {isOutOfDate && <em>{t('outOfDate')}</em>}
        </small>
      </td>
    </tr>
  )
}
