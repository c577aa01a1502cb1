import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { vocabulary } from '#shared/fact/vocabulary'
import { companyProfile } from '#shared/subject/company.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { DeclaredFacts } from '#web/features/credit/declared-facts.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { companyPage } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('declaredFacts'))('title') }
}

export default async function FactsPage() {
  await companyPage()
  const { facts } = await readOwn(companyProfile.showProfile, {})
  const t = await getTranslations('declaredFacts')
  const askable = [...vocabulary.values()].filter(
    ({ knownBy, provider, codes }) => knownBy === 'declared' && provider !== 'need' && codes !== 'industry',
  )
  const stated = Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) =>
      fact.source === 'declared' ? [[name, { value: fact.value, asOf: fact.asOf }]] : [],
    ),
  )
  return (
    <CompanyPage
      width="form"
      title={t('title')}
      lead={t('lead')}
      back={{ href: '/company/credit', label: (await getTranslations('companyReport'))('back') }}
    >
      <BrowserMessages of={['declaredFacts', 'match']}>
        <DeclaredFacts stated={stated} askable={askable.map(({ name }) => name)} />
      </BrowserMessages>
    </CompanyPage>
  )
}
