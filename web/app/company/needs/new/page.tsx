import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { needDraft } from '#shared/financing/need-draft.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { NeedForm } from '#web/features/need/need-form.tsx'
import { firstAnswers, productsIn, wayOptions } from '#web/features/need/need-form-page.ts'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needForm'))('title') }
}

export default async function NewNeedPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  await companyPage()
  const params = toParams(await searchParams)
  // Without what was kept the form still works.
  const kept = await orOutage(readOwn(needDraft.show, {}))
  const format = formatFor((await preferences()).language)
  const products = productsIn(params)
  const t = await getTranslations('needForm')
  return (
    <CompanyPage
      width="form"
      title={t('title')}
      lead={products.length === 0 ? t('lead') : t('leadChosen', { count: products.length })}
    >
      <BrowserMessages of={['needForm', 'need']}>
        <NeedForm
          name={`need-${params}`}
          initial={firstAnswers(params, kept?.draft ?? null, format)}
          wayOptions={wayOptions(format)}
          products={products}
          savedAt={kept?.savedAt ?? null}
        />
      </BrowserMessages>
    </CompanyPage>
  )
}
