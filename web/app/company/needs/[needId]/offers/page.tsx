import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { priceOffer } from '#shared/financing/offer-terms'
import { toInstant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { AcceptedOffer } from '#web/features/financing/accepted-offer.tsx'
import { CompanyOffers, type OfferItem } from '#web/features/financing/company-offers.tsx'
import { needLine } from '#web/features/need/need-words.ts'
import { type Format, formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

type OffersPageProps = { readonly params: Promise<{ readonly needId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyOffer'))('pageTitle') }
}

export default async function OffersPage({ params }: OffersPageProps) {
  const access = await companyPage()
  const needId = paramOf(NeedId, (await params).needId)
  const [{ terms }, { items, otherApplications }] = await Promise.all([
    readOwn(need.show, { params: { needId } }),
    readOwn(companyOffer.list, { query: { needId } }),
  ])
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('companyOffer')
  const back = { href: `/company/needs/${needId}`, label: (await getTranslations('companyNeed'))('backToNeed') }
  if (items.length === 0) {
    return (
      <EmptyState isPage title={t('noneTitle')} action={back}>
        {t('noneDetail')}
      </EmptyState>
    )
  }
  const now = toInstant(Date.now())
  const accepted = items.find(({ offer }) => offer.status === 'accepted')
  const application =
    accepted && (await readOwn(companyApplication.show, { params: { applicationId: accepted.applicationId } }))
  const awaiting = items.filter(({ offer }) => offer.status === 'awaiting').length
  const smaller = onSmallerAmount(items, format)
  return (
    <CompanyPage
      width="wide"
      kicker={needLine(terms, format)}
      title={accepted ? t('titleTaken') : awaiting === 0 ? t('titleOver') : t('title', { count: awaiting })}
      lead={accepted ? undefined : awaiting === 0 ? t('leadOver') : t('lead')}
      back={back}
    >
      {application && <AcceptedOffer application={application} now={now} />}
      <CompanyOffers
        items={items}
        otherApplications={otherApplications}
        isOwner={access.roles.includes('sme_owner')}
        now={now}
      />
      {smaller !== null && <p className={page.quiet}>{t('sameAmount', smaller)}</p>}
    </CompanyPage>
  )
}

/** Costs of different amounts don't compare: what the others would cost on the smallest. null where all are alike. */
function onSmallerAmount(items: readonly OfferItem[], format: Format): { amount: string; costs: string } | null {
  const amounts = items.map(({ offer }) => offer.amountFen)
  const amountFen = Math.min(...amounts)
  if (amounts.every((one) => one === amountFen)) return null
  const costs = items.flatMap(({ offer, bankName }) => {
    const price = offer.amountFen === amountFen ? null : priceOffer({ ...offer, amountFen, validDays: 1 })
    return price ? [`${bankName[format.language]} ${format.amount(price.totalCostFen, 'paid')}`] : []
  })
  return costs.length === 0 ? null : { amount: format.amount(amountFen), costs: format.list(costs) }
}
