import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ApplicationId } from '#shared/financing/application'
import { companyApplication } from '#shared/financing/company-application.contract'
import { ProductId } from '#shared/product/product-life'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { askedBank } from '#web/features/consent/asked-categories.ts'
import { ConsentPart } from '#web/features/consent/consent-part.tsx'
import { readProduct } from '#web/features/product/read-shelf.ts'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

type ResumePageProps = { readonly params: Promise<{ readonly applicationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consentForm'))('resumeTitle') }
}

export default async function ResumePage({ params }: ResumePageProps) {
  const access = await companyPage()
  const applicationId = paramOf(ApplicationId, (await params).applicationId)
  const { state, needId, productId, bankId, bankName, productName } = await readOwn(companyApplication.show, {
    params: { applicationId },
  })
  const place = `/company/applications/${applicationId}`
  if (state !== 'paused') redirect(place)
  const format = formatFor((await preferences()).language)
  const [bank, product] = [bankName[format.language], productName[format.language]]
  const found = await readProduct(ProductId.parse(productId))
  // Taken off the shelf meanwhile: the application goes on all the same, under the plainest of consents.
  const asked = found
    ? askedBank(found.product, format)
    : { bankId, bankName: bank, productId, productName: product, ...categoriesOfAny }
  const t = await getTranslations('consentForm')
  return (
    <CompanyPage
      width="form"
      kicker={product}
      title={t('resumeTitle')}
      lead={t('resumeLead', { product, bank })}
      back={{ href: place, label: t('backToApplication') }}
    >
      <ConsentPart
        access={access}
        needId={needId}
        banks={[asked]}
        command={{ path: `${place}/resume`, namesProduct: false }}
        act="resume"
        next={place}
      />
    </CompanyPage>
  )
}

const categoriesOfAny = { needed: ['identity', 'penalties_and_lists', 'judicial'], helpful: [] } as const
