import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { report } from '#shared/credit/report.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel, Line, Lines } from '#web/features/company/company-panel.tsx'
import styles from '#web/features/consent/consent-room.module.css'
import { PrintButton } from '#web/features/credit/print-button.tsx'
import { ReportSections } from '#web/features/credit/report-sections.tsx'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyReport'))('title') }
}

/** The company's own report, issued for this reading, with a number and a code that proves it. */
export default async function ReportPage() {
  await companyPage()
  const { content, number, contentHash } = await readOwn(report.pullOwn, {})
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('companyReport')
  const { subject, issuedAt, checkCode, sections, disclaimers } = content
  const known = sections.reduce((sum, { facts }) => sum + facts.length, 0)
  return (
    <CompanyPage
      title={t('title')}
      lead={t('lead', { count: known, moment: format.moment(issuedAt) })}
      back={{ href: '/company/credit', label: t('back') }}
    >
      <CompanyPanel title={t('about')}>
        <Lines>
          <Line label={t('name')}>
            <span lang="zh-CN">{subject.name}</span>
            {subject.fictional && <small>{t('fictional')}</small>}
          </Line>
          <Line label={t('uscc')}>{subject.uscc}</Line>
          <Line label={t('asOf')}>{format.date(subject.asOf)}</Line>
          <Line label={t('number')}>{number}</Line>
          <Line label={t('checkCode')}>
            <strong>{checkCode}</strong>
            <small>{t('checkCodeHint')}</small>
          </Line>
          <Line label={t('hash')}>
            <span className={styles.hash}>{contentHash}</span>
          </Line>
        </Lines>
        <PrintButton label={t('print')} />
      </CompanyPanel>
      <ReportSections sections={sections} />
      <CompanyPanel title={t('disclaimers')}>
        <ul>
          {disclaimers.map((one) => (
            <li key={one.zh}>{one[format.language]}</li>
          ))}
        </ul>
      </CompanyPanel>
    </CompanyPage>
  )
}
