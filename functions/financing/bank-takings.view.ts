import * as z from 'zod'
import type { Feed } from '#functions/platform/feed'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView } from '#functions/platform/view'
import { BankTakingRow } from '#shared/financing/bank-taking.contract'
import { isShown, NeedTerms, Taking } from '#shared/financing/need'
import {
  AfterNeedStep,
  CompanyTraits,
  needAppliedWith,
  needChanged,
  needOpened,
  needReleased,
  needStated,
  needTaken,
} from '#shared/financing/need.events'
import { needs } from './need.store.ts'

const Row = z.object({
  ...BankTakingRow.omit({ productName: true }).shape,
  ...Taking.pick({ bankId: true, productVersion: true }).shape,
  /** The company has yet to answer. */
  isPending: z.boolean(),
})
export type BankTaking = z.infer<typeof Row>

/** Each taking in the list of its bank, by the time at which it runs out: those that still wait are the last ones. */
export const takingFeed: Feed<BankTaking> = { name: 'bank-takings', schema: Row }

/** `changed`: what the last event began or ended. */
const Matter = z.object({
  terms: NeedTerms,
  traits: CompanyTraits,
  pending: z.array(Row),
  changed: z.array(Row),
})
type Matter = z.infer<typeof Matter>

const unknown = { county: null, industrySection: null, sizeClass: null }

/** What banks have taken of a need, folded into their lists. */
export const bankTakings = defineView<Matter>({
  name: 'need-takings',
  noun: needs.noun,
  schema: Matter,
  apply: (matter, event) => (matter ? after({ ...matter, changed: [] }, event) : first(event)),
  place: () => undefined,
  entries: ({ changed }) =>
    changed.map((row) => ({ feed: takingFeed, id: row.takingId, list: row.bankId, order: row.confirmBy, row })),
})

function first({ type, data }: StoredEvent): Matter | undefined {
  if (type !== needStated.type) return undefined
  return { terms: needStated.data.parse(data).terms, traits: unknown, pending: [], changed: [] }
}

function after(matter: Matter, event: StoredEvent): Matter {
  const { type, data } = event
  if (type === needChanged.type) return { ...matter, terms: needChanged.data.parse(data).terms }
  if (type === needOpened.type) return { ...matter, traits: needOpened.data.parse(data).traits }
  if (type === needTaken.type) return taken(matter, event)
  const ended = matter.pending.filter((row) => isOver(row, event)).map((row) => ({ ...row, isPending: false }))
  const over = new Set(ended.map(({ takingId }) => takingId))
  return { ...matter, pending: matter.pending.filter(({ takingId }) => !over.has(takingId)), changed: ended }
}

function taken({ pending, ...matter }: Matter, { id, at, data }: StoredEvent): Matter {
  const { taking } = needTaken.data.parse(data)
  const row = Row.parse({ ...taking, needId: id, terms: matter.terms, ...matter.traits, takenAt: at, isPending: true })
  return { ...matter, pending: [...pending, row], changed: [row] }
}

/** Confirmed, run out, or the company has taken the need back from all banks. */
function isOver({ takingId, bankId }: BankTaking, { type, data }: StoredEvent): boolean {
  if (type === needAppliedWith.type && needAppliedWith.data.parse(data).bankId === bankId) return true
  if (type === needReleased.type && needReleased.data.parse(data).lapsed.includes(takingId)) return true
  return !isShown(AfterNeedStep.parse(data).status)
}
