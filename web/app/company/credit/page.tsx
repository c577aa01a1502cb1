import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsentCategory } from '#shared/consent/consent'
import { consent } from '#shared/consent/consent.contract'
import { look } from '#shared/credit/look.contract'
import { reportSections } from '#shared/credit/report-sections'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { companyProfile } from '#shared/subject/company.contract'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ConsentRows } from '#web/features/consent/consent-rows.tsx'
import { profileOf } from '#web/features/credit/known-profile.ts'
import { LookRows } from '#web/features/credit/look-rows.tsx'
import { ReportSections } from '#web/features/credit/report-sections.tsx'
import { formatFor } from '#web/lib/format.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Link } from '#web/ui/link.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyReport'))('hubTitle') }
}

/** What is known of the company, who looked, and what it allowed; reading it here leaves no trace. */
export default async function CreditPage() {
  await companyPage()
  const [{ facts }, looks, consents] = await Promise.all([
    readOwn(companyProfile.showProfile, {}),
    orOutage(readOwn(look.list, { query: { limit: 20 } })),
    orOutage(readOwn(consent.list, { query: { limit: 20 } })),
  ])
  const now = toInstant(Date.now())
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('companyReport')
  const today = dayOf(now)
  const sections = reportSections(profileOf(facts), { categories: ConsentCategory.options, dataMonths: null }, today)
  const newest = Object.values(facts)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1)
  const foreign = looks?.items.filter(({ purpose }) => purpose !== 'own').slice(0, 2) ?? []
  const live = consents?.items.filter(({ state }) => state === 'live') ?? []
  return (
    <CompanyPage
      title={t('hubTitle')}
      lead={
        newest === undefined
          ? t('hubNone')
          : t('hubLead', { count: Object.keys(facts).length, date: format.date(newest) })
      }
    >
      <div className={page.buttons}>
        <ButtonLink href="/company/report">{t('issue')}</ButtonLink>
        <ButtonLink href="/company/facts" variant="default">
          {t('toFacts')}
        </ButtonLink>
      </div>
      <CompanyPanel title={t('looks')} aside={<Link href="/company/looks">{t('all')}</Link>}>
        {foreign.length === 0 ? <p className={page.quiet}>{t('looksNone')}</p> : <LookRows looks={foreign} now={now} />}
      </CompanyPanel>
      <CompanyPanel title={t('consents')} aside={<Link href="/company/consents">{t('all')}</Link>}>
        {live.length === 0 ? (
          <p className={page.quiet}>{t('consentsNone')}</p>
        ) : (
          <ConsentRows consents={live.slice(0, 2)} />
        )}
      </CompanyPanel>
      <ReportSections sections={sections} />
    </CompanyPage>
  )
}
