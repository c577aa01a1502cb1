import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NeedId, needLife } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { NeedForm } from '#web/features/need/need-form.tsx'
import { answersOf, productsIn, wayOptions } from '#web/features/need/need-form-page.ts'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

type EditNeedProps = {
  readonly params: Promise<{ readonly needId: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needForm'))('titleChange') }
}

export default async function EditNeedPage({ params, searchParams }: EditNeedProps) {
  await companyPage()
  const needId = paramOf(NeedId, (await params).needId)
  const { terms, note, version, state } = await readOwn(need.show, { params: { needId } })
  // Once banks or applications rest on it, it stays as it is.
  if (!needLife.save.from.some((one) => one === state)) redirect(`/company/needs/${needId}`)
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('needForm')
  const back = await getTranslations('companyNeed')
  return (
    <CompanyPage
      width="form"
      title={t('titleChange')}
      back={{ href: `/company/needs/${needId}`, label: back('backToNeed') }}
    >
      <BrowserMessages of={['needForm', 'need']}>
        <NeedForm
          name={`need-${needId}-${version}`}
          initial={answersOf(terms, note, format)}
          wayOptions={wayOptions(format)}
          changed={{ needId, version }}
          products={productsIn(toParams(await searchParams))}
          savedAt={null}
        />
      </BrowserMessages>
    </CompanyPage>
  )
}
