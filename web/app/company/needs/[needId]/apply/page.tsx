import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { ProductId } from '#shared/product/product-life'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { askedBank } from '#web/features/consent/asked-categories.ts'
import { ConsentPart } from '#web/features/consent/consent-part.tsx'
import { productsIn } from '#web/features/need/need-form-page.ts'
import { NeedTerms } from '#web/features/need/need-terms.tsx'
import { needLine } from '#web/features/need/need-words.ts'
import { productQuery } from '#web/features/need/product-query.ts'
import { SentBefore } from '#web/features/need/sent-before.tsx'
import { readProduct } from '#web/features/product/read-shelf.ts'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

type ApplyPageProps = {
  readonly params: Promise<{ readonly needId: string }>
  readonly searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consentForm'))('pageTitle') }
}

export default async function ApplyPage({ params, searchParams }: ApplyPageProps) {
  const access = await companyPage()
  const needId = paramOf(NeedId, (await params).needId)
  const chosen = productsIn(toParams(await searchParams))
  if (chosen.length === 0) redirect(`/company/needs/${needId}/match`)
  const [shown, { items: sent }, products] = await Promise.all([
    readOwn(need.show, { params: { needId } }),
    readOwn(companyApplication.list, { query: { needId } }),
    Promise.all(chosen.map((id) => readProduct(ProductId.parse(id)))),
  ])
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('consentForm')
  const there = products.flatMap((one) =>
    one?.product.canApply && one.product.status === 'published' ? [one.product] : [],
  )
  const before = sent.filter(({ productId }) => chosen.includes(productId))
  const banks = there
    .filter(({ productId }) => !before.some((one) => one.productId === productId))
    .map((product) => askedBank(product, format))
  const names = format.list([...new Set(banks.map(({ bankName }) => bankName))])
  const amount = format.amount(shown.terms.amountFen)
  const isSent = banks.length === 0 && before.length > 0
  return (
    <CompanyPage
      width="form"
      kicker={t('step', { need: needLine(shown.terms, format) })}
      title={isSent ? t('nothingOpen') : t('applyTitle', { count: banks.length })}
      lead={isSent || banks.length === 0 ? undefined : t('applyLead', { banks: names, amount })}
      back={{ href: `/company/needs/${needId}/match`, label: t('chooseOthers') }}
    >
      <SentBefore needId={needId} applications={before} gone={products.length - there.length} />
      {banks.length > 0 && (
        <>
          <NeedTerms
            title={t('check')}
            terms={shown.terms}
            change={
              shown.state === 'draft'
                ? { href: `/company/needs/${needId}/edit?${productQuery(chosen)}`, label: t('changeNeed') }
                : undefined
            }
          />
          <ConsentPart
            access={access}
            needId={needId}
            banks={banks}
            command={{ path: `/company/needs/${needId}/applications`, namesProduct: true }}
            act="apply"
            next={`/company/needs/${needId}/sent`}
          />
        </>
      )}
    </CompanyPage>
  )
}
