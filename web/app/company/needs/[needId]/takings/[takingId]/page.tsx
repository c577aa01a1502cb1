import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { toInstant } from '#shared/kernel/instant'
import { ProductId } from '#shared/product/product-life'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { askedBank } from '#web/features/consent/asked-categories.ts'
import { ConsentPart } from '#web/features/consent/consent-part.tsx'
import { NeedTerms } from '#web/features/need/need-terms.tsx'
import { readProduct } from '#web/features/product/read-shelf.ts'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { Notice } from '#web/ui/notice.tsx'

type TakingPageProps = { readonly params: Promise<{ readonly needId: string; readonly takingId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyNeed'))('takingsTitle') }
}

export default async function TakingPage({ params }: TakingPageProps) {
  const access = await companyPage()
  const given = await params
  const needId = paramOf(NeedId, given.needId)
  const { terms, takings } = await readOwn(need.show, { params: { needId } })
  const taking = takings.find(({ takingId }) => takingId === given.takingId) ?? notFound()
  const place = `/company/needs/${needId}`
  // Over meanwhile: the need's page says what became of it.
  if (taking.status !== 'pending') redirect(place)
  const found = await readProduct(ProductId.parse(taking.productId))
  const format = formatFor((await preferences()).language)
  const [bank, product] = [taking.bankName[format.language], taking.productName[format.language]]
  const t = await getTranslations('consentForm')
  const words = await getTranslations('companyNeed')
  return (
    <CompanyPage
      width="form"
      kicker={words('confirmBy', { moment: format.dueMoment(taking.confirmBy, toInstant(Date.now())) })}
      title={t('confirmTitle', { bank })}
      lead={t('confirmLead', { bank, product, amount: format.amount(terms.amountFen) })}
      back={{ href: place, label: words('backToNeed') }}
    >
      <NeedTerms title={t('check')} terms={terms} />
      {found ? (
        <ConsentPart
          access={access}
          needId={needId}
          banks={[askedBank(found.product, format)]}
          command={{ path: `${place}/takings/${taking.takingId}/confirm`, namesProduct: false }}
          act="confirm"
          next={`${place}/sent`}
        />
      ) : (
        <Notice tone="lamp" title={t('gone', { count: 1 })} />
      )}
    </CompanyPage>
  )
}
