import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView } from '#functions/platform/view'
import { isShown, NeedId, needLife } from '#shared/financing/need'
import { NeedRow } from '#shared/financing/need.contract'
import { AfterNeedStep, needChanged, needOpened, needStated } from '#shared/financing/need.events'
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

/** Every event but those of the terms says where the need stands then. */
function changedRow(row: Row, { type, data }: StoredEvent): Row {
  if (type === needChanged.type) return { ...row, terms: needChanged.data.parse(data).terms }
  const { status: state } = AfterNeedStep.parse(data)
  if (type === needOpened.type) return { ...row, state, expiresAt: needOpened.data.parse(data).expiresAt }
  return { ...row, state, expiresAt: isShown(state) ? row.expiresAt : null }
}
