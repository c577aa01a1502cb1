import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { report } from '#shared/credit/report.contract'
import styles from '#web/features/bank-case/case-page.module.css'
import { ReportBody } from '#web/features/bank-case/report-body.tsx'
import { ApiProblem, read } from '#web/lib/api.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { BackLink } from '#web/ui/back-link.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'

type ReportPageProps = { readonly params: Promise<{ readonly applicationId: string; readonly reportId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('creditReport'))('title') }
}

/** Each opening asks for the consent again and leaves a trace, so the page is read once and never ahead of a press. */
export default async function CaseReportPage({ params }: ReportPageProps) {
  await bankPage()
  const { applicationId, reportId } = await params
  const t = await getTranslations('creditReport')
  const back = `/bank/cases/${applicationId}`
  const opened = await read(report.open, { params: { reportId } }).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.problem?.code === 'no_consent') return undefined
    // Everything else is told as on any other page.
    return readOwn(report.open, { params: { reportId } })
  })
  if (!opened)
    return (
      <EmptyState isPage title={t('closed')} action={{ href: `${back}#report`, label: t('back') }}>
        {t('closedWhy')}
      </EmptyState>
    )
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('path')}>
        <BackLink href={`${back}#report`}>{t('back')}</BackLink>
      </nav>
      <ReportBody opened={opened} />
    </div>
  )
}
