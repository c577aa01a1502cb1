import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { defineEvent } from '#shared/kernel/event'
import { LoanProduct } from './loan-product.ts'

/** Of the whole terms, over their canonical JSON: what was written can be told from it, not read. */
const termsHash = z.string().length(64)
const draft = z.strictObject({ bankId: OrganisationId, name: LoanProduct.shape.name, termsHash })
const onShelf = z.strictObject({
  origin: LoanProduct.shape.origin,
  bankId: OrganisationId.nullable(),
  version: z.int().min(1),
})

export const productDrafted = defineEvent({ type: 'product.drafted', version: 1, data: draft })
export const draftSaved = defineEvent({ type: 'product.draft_saved', version: 1, data: draft })
export const draftSubmitted = defineEvent({
  type: 'product.submitted',
  version: 1,
  data: draft.pick({ bankId: true }),
})
export const draftReturned = defineEvent({
  type: 'product.returned',
  version: 1,
  data: draft.pick({ bankId: true }),
})
/** A new version is on the shelf. */
export const productPublished = defineEvent({
  type: 'product.published',
  version: 1,
  data: onShelf.extend({ name: LoanProduct.shape.name, termsHash }),
})
export const productSuspended = defineEvent({ type: 'product.suspended', version: 1, data: onShelf })
export const productResumed = defineEvent({ type: 'product.resumed', version: 1, data: onShelf })
export const productRetired = defineEvent({ type: 'product.retired', version: 1, data: onShelf })
