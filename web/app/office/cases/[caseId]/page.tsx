import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { officeCase } from '#shared/supervision/office-case.contract'
import { CaseView } from '#web/features/supervision/case-view.tsx'
import { OfficeOutage } from '#web/features/supervision/office-outage.tsx'
import { orOutage } from '#web/lib/or-outage.ts'
import { officePage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'

type CasePageProps = { readonly params: Promise<{ readonly caseId: string }> }

/** No name in the title: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('officeCases'))('caseTitle') }
}

export default async function CasePage({ params }: CasePageProps) {
  const access = await officePage()
  const { caseId } = await params
  const found = await orOutage(readOwn(officeCase.show, { params: { caseId } }))
  const t = await getTranslations('officeCases')
  return found === undefined ? <OfficeOutage title={t('caseTitle')} /> : <CaseView found={found} access={access} />
}
