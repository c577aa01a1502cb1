import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView } from '#functions/platform/view'
import { NeedId, needLife } from '#shared/financing/need'
import { NeedRow } from '#shared/financing/need.contract'
import {
  needChanged,
  needExpired,
  needKept,
  needOpened,
  needStated,
  needWithdrawn,
} from '#shared/financing/need.events'
import { needs } from './need.store.ts'

const Row = NeedRow.extend({ companyId: z.string() })
type Row = z.infer<typeof Row>

/** A company's needs, in the order in which they were stated. */
export const companyNeeds = defineView<Row>({
  name: 'company-needs',
  noun: needs.noun,
  schema: Row,
  apply(row, event) {
    const next = row ? changedRow(row, event) : firstRow(event)
    return next && { ...next, version: event.version }
  },
  place: (row) => ({ list: row.companyId, order: row.statedAt }),
})

function firstRow({ type, id, version, at, data }: StoredEvent): Row | undefined {
  if (type !== needStated.type) return undefined
  const stated = needStated.data.parse(data)
  return { needId: NeedId.parse(id), version, state: needLife.save.to, statedAt: at, expiresAt: null, ...stated }
}

function changedRow(row: Row, event: StoredEvent): Row {
  switch (event.type) {
    case needChanged.type:
      return { ...row, terms: needChanged.data.parse(event.data).terms }
    case needOpened.type:
      return { ...row, state: needLife.open.to, expiresAt: needOpened.data.parse(event.data).expiresAt }
    case needKept.type:
      return { ...row, state: needLife.keep.to, expiresAt: null }
    case needWithdrawn.type:
      return { ...row, state: needLife.withdraw.to, expiresAt: null }
    case needExpired.type:
      return { ...row, state: needLife.expire.to, expiresAt: null }
    default:
      return row
  }
}
