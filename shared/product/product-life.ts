import * as z from 'zod'
import { type OrganisationId, OrganisationId as OrganisationIdSchema, PersonId } from '#shared/identity/organisation'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'
import { termsFaults } from './bank-terms.ts'
import { LoanProduct, ProductTerms } from './loan-product.ts'

export const ProductId = idOf('prd')
export type ProductId = z.infer<typeof ProductId>

/** Life of an edition of a product. A product has at most one on the shelf and one in the making. */
export const ProductStatus = z.enum([
  'draft', // 草稿
  'in_review', // 待复核
  'published', // 已上架
  'suspended', // 已暂停
  'retired', // 已下架
])
export type ProductStatus = z.infer<typeof ProductStatus>

/** `save` on what is published opens a draft beside it; the published version itself never changes. */
export const productLife = defineTransitions<ProductStatus>()({
  save: { from: ['draft', 'published', 'suspended'], to: 'draft' },
  submit: { from: ['draft'], to: 'in_review' },
  return: { from: ['in_review'], to: 'draft' },
  publish: { from: ['in_review'], to: 'published' },
  suspend: { from: ['published'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'published' },
  retire: { from: ['published', 'suspended'], to: 'retired' },
})

/** The edition in the making, and every person who had a hand in it. */
const Draft = z.object({
  status: z.enum(['draft', 'in_review']),
  terms: ProductTerms,
  termsHash: z.string(),
  savedAt: Instant,
  editors: z.array(PersonId),
  submittedBy: PersonId.nullable(),
  /** Why a reviewer sent it back. */
  returnNote: SecretText.nullable(),
})
export type Draft = z.infer<typeof Draft>

const Live = z.object({
  status: z.enum(['published', 'suspended', 'retired']),
  version: z.int().min(1),
  termsHash: z.string(),
  publishedAt: Instant,
  /** In this status since. */
  since: Instant,
})

/** A product as its bank keeps it: what is on the shelf and what is in the making. */
export const Product = z.object({
  /** That of the edition on the shelf; before the first one, that of the draft. */
  status: ProductStatus,
  origin: LoanProduct.shape.origin,
  /** null: published terms of a bank that isn't on the platform. */
  bankId: OrganisationIdSchema.nullable(),
  name: ProductTerms.shape.name,
  live: Live.nullable(),
  draft: Draft.nullable(),
})
export type Product = z.infer<typeof Product>

export const secondPersonNeeded = defineError({
  code: 'second_person_needed',
  status: 409,
  title: { zh: '要由另一个人发布', en: 'Another person must publish it' },
  detail: {
    zh: '你写过或送审过这份草稿，要由本行没有参与的另一位产品经理发布；换一个身份登录也还是你。',
    en: 'You wrote or submitted this draft; another product manager of the bank publishes it. With another membership you are still the same person.',
  },
})
export const termsIncomplete = defineError({
  code: 'terms_incomplete',
  status: 422,
  title: { zh: '产品内容还不完整', en: "The product's terms are not complete" },
  detail: {
    zh: '送审前还有 {count} 处要补，逐条见下。',
    en: '{count} place(s) need a change before review; each is listed below.',
  },
})

export const notOnShelf = defineError({
  code: 'not_on_shelf',
  status: 409,
  title: { zh: '这个产品现在不在架', en: 'This product is not on the shelf' },
  detail: {
    zh: '产品的状态是 {state}，现在不能申请或用它接单。请选一个在架的产品。',
    en: 'The product is {state}; nobody can apply for it now. Choose one that is on the shelf.',
  },
})

/** A product that has been published. */
export type OnShelf = Product & { readonly live: NonNullable<Product['live']> }
export type ShelfMove = 'suspend' | 'resume' | 'retire'

type Change = { readonly terms: ProductTerms; readonly termsHash: string; readonly by: PersonId; readonly now: Instant }

/** A first draft of a bank's product. */
export function draftProduct(bankId: OrganisationId, change: Change): Product {
  const blank: Product = { status: 'draft', origin: 'bank', bankId, name: change.terms.name, live: null, draft: null }
  return withStatus({ ...blank, draft: edited(null, change) })
}

/** Saves the draft; where there is none, opens one beside the published version. @throws state_forbids */
export function saveDraft(product: Product, change: Change): Product {
  assertTransition(productLife, 'save', product.draft?.status ?? product.status)
  return withStatus({ ...product, draft: edited(product.draft, change) })
}

/** @throws state_forbids; terms_incomplete with every fault at its field */
export function submitDraft(product: Product, by: PersonId): Product {
  const draft = draftFor(product, 'submit')
  const faults = termsFaults(draft.terms)
  if (faults.length > 0)
    throw new DomainError(
      termsIncomplete,
      { count: faults.length },
      faults.map(({ path, code, detail }) => ({ pointer: `#/terms/${path.join('/')}`, code, detail })),
    )
  return withStatus({
    ...product,
    draft: { ...draft, status: productLife.submit.to, submittedBy: by, returnNote: null },
  })
}

/** @throws state_forbids */
export function returnDraft(product: Product, returnNote: Draft['returnNote']): Product {
  const draft = draftFor(product, 'return')
  return withStatus({ ...product, draft: { ...draft, status: productLife.return.to, submittedBy: null, returnNote } })
}

/** Puts the reviewed draft on the shelf as the next version. @throws state_forbids, second_person_needed */
export function publishDraft(product: Product, by: PersonId, now: Instant): { product: OnShelf; terms: ProductTerms } {
  const { editors, submittedBy, terms, termsHash } = draftFor(product, 'publish')
  // Persons are compared, so that a second membership of the same one changes nothing.
  if (editors.includes(by) || submittedBy === by) throw new DomainError(secondPersonNeeded)
  return { product: putOnShelf({ ...product, draft: null }, terms.name, termsHash, now), terms }
}

/** The next version on the shelf; for published terms, which no bank drafts, straight from their source. */
export function putOnShelf(product: Product, name: Product['name'], termsHash: string, now: Instant): OnShelf {
  const version = (product.live?.version ?? 0) + 1
  const status = productLife.publish.to
  return { ...product, status, name, live: { status, version, termsHash, publishedAt: now, since: now } }
}

/** Takes the product off the shelf for a while, back onto it, or off for good. @throws state_forbids */
export function moveOnShelf(product: Product, action: ShelfMove, now: Instant): OnShelf {
  const status = assertTransition(productLife, action, product.status)
  if (!product.live) throw new TypeError('only a published product gets here')
  const draft = status === 'retired' ? null : product.draft
  return { ...product, status, draft, live: { ...product.live, status, since: now } }
}

function edited(before: Draft | null, { terms, termsHash, by, now }: Change): Draft {
  const editors = before?.editors ?? []
  return {
    status: productLife.save.to,
    terms,
    termsHash,
    savedAt: now,
    editors: editors.includes(by) ? editors : [...editors, by],
    submittedBy: null,
    returnNote: before?.returnNote ?? null,
  }
}

function draftFor(product: Product, action: 'submit' | 'return' | 'publish'): Draft {
  assertTransition(productLife, action, product.draft?.status ?? product.status)
  if (!product.draft) throw new TypeError('only a draft has these states')
  return product.draft
}

const withStatus = (product: Product): Product => {
  const name = product.live ? product.name : (product.draft?.terms.name ?? product.name)
  return { ...product, name, status: product.live?.status ?? product.draft?.status ?? product.status }
}
