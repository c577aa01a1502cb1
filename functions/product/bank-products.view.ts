import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView } from '#functions/platform/view'
import { BankProductRow } from '#shared/product/bank-product.contract'
import {
  draftReturned,
  draftSaved,
  draftSubmitted,
  productDrafted,
  productPublished,
  productResumed,
  productRetired,
  productSuspended,
} from '#shared/product/product.events'
import { ProductId, productLife } from '#shared/product/product-life'
import { products } from './product.store.ts'

const Row = BankProductRow.extend({ bankId: z.string(), draftedAt: z.string() })
type Row = z.infer<typeof Row>

/** A bank's own products, in the order of their first draft. */
export const bankProducts = defineView<Row>({
  name: 'bank-products',
  noun: products.noun,
  schema: Row,
  apply(row, event) {
    const next = row === undefined ? firstRow(event) : changedRow(row, event)
    return next && { ...next, version: event.version, state: next.live?.status ?? next.draft?.status ?? next.state }
  },
  place: (row) => ({ list: row.bankId, order: row.draftedAt }),
})

/** Published terms belong to no bank here and are in no bank's list. */
function firstRow(event: StoredEvent): Row | undefined {
  if (event.type !== productDrafted.type) return undefined
  const { bankId, name } = productDrafted.data.parse(event.data)
  const { id, version, at } = event
  const draft = { status: productLife.save.to, savedAt: at }
  return {
    productId: ProductId.parse(id),
    version,
    bankId,
    draftedAt: at,
    name,
    state: draft.status,
    live: null,
    draft,
  }
}

function changedRow(row: Row, event: StoredEvent): Row {
  switch (event.type) {
    case draftSaved.type: {
      const { name } = draftSaved.data.parse(event.data)
      return { ...row, name: row.live ? row.name : name, draft: { status: productLife.save.to, savedAt: event.at } }
    }
    case draftSubmitted.type:
      return { ...row, draft: row.draft && { ...row.draft, status: productLife.submit.to } }
    case draftReturned.type:
      return { ...row, draft: row.draft && { ...row.draft, status: productLife.return.to } }
    case productPublished.type: {
      const { name, version } = productPublished.data.parse(event.data)
      return { ...row, name, draft: null, live: { status: productLife.publish.to, version, since: event.at } }
    }
    case productSuspended.type:
      return onShelf(row, productLife.suspend.to, event)
    case productResumed.type:
      return onShelf(row, productLife.resume.to, event)
    case productRetired.type:
      return { ...onShelf(row, productLife.retire.to, event), draft: null }
    default:
      return row
  }
}

const onShelf = (row: Row, status: NonNullable<Row['live']>['status'], { at }: StoredEvent): Row => ({
  ...row,
  live: row.live && { ...row.live, status, since: at },
})
