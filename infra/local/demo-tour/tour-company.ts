import { type ConsentCategory, sensitiveCategories } from '#shared/consent/consent'
import { consent } from '#shared/consent/consent.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { need } from '#shared/financing/need.contract'
import { match } from '#shared/matching/match.contract'
import type { ProductHead } from '#shared/product/shelf-card'
import type { Tour } from './tour-step.ts'

export const owner = 'owner-1'
/** 1.5 million yuan over 12 months, unsecured, for working capital. */
export const askedFen = 150_000_000

export type Product = Pick<ProductHead, 'productId' | 'name' | 'bank'>
export type Applied = { readonly applicationId: string; readonly consentId: string; readonly product: Product }

/** A need, and what it can get. */
export async function stateNeed(tour: Tour) {
  const body = {
    amountFen: askedFen,
    termMonths: 12,
    purpose: 'working_capital',
    guaranteeWays: ['credit'],
    note: '渔汛前备货',
  }
  const { id: needId } = await tour.does(
    owner,
    'states a need of 1,500,000 yuan for 12 months',
    need.create,
    { body },
    'draft',
  )
  const matched = await tour.does(owner, 'matches it with every product of every bank', match.record, {
    params: { needId },
  })
  const answer = await tour.does(owner, 'reads what it can get, and why not the rest', match.show, {
    params: { matchId: matched.id },
  })
  return { needId, answer }
}

/** Reads the text of a consent and agrees to it, sensitive categories one by one. @returns its id */
export async function agreeTo(
  tour: Tour,
  needId: string,
  product: Product,
  categories: readonly ConsentCategory[],
): Promise<string> {
  const { productId } = product
  const reach = {
    ...{ bankId: product.bank.key, needId, productId, purpose: 'credit_decision' as const },
    ...{ dataMonths: 24, days: 30, keptDays: 90 },
  }
  const bank = product.bank.name.en
  const { hash, sensitive } = await tour.does(owner, `reads what it would agree to with ${bank}`, consent.showText, {
    query: { ...reach, category: [...categories] },
  })
  const body = {
    ...reach,
    categories: [...categories],
    useLimit: null,
    tickedSensitive: sensitiveCategories.filter((one) => sensitive.includes(one)),
    agreedTextHash: hash,
  }
  return (await tour.does(owner, `gives ${bank} consent for this need`, consent.give, { body }, 'live')).id
}

/** Gives its consent for a product and applies under it. */
export async function applyUnderConsent(
  tour: Tour,
  needId: string,
  product: Product,
  categories: readonly ConsentCategory[],
): Promise<Applied> {
  const { productId } = product
  const consentId = await agreeTo(tour, needId, product, categories)
  const applied = await tour.does(
    owner,
    `applies for ${product.name.en}`,
    companyApplication.apply,
    { params: { needId }, body: { productId, consentId } },
    'submitted',
  )
  return { applicationId: applied.id, consentId, product }
}
