import * as z from 'zod'
import type { Feed, FeedEntry } from '#functions/platform/feed'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { BankTakingRow } from '#shared/financing/bank-taking.contract'
import { isShown, type NeedTerms, Taking } from '#shared/financing/need'
import {
  AfterNeedStep,
  type CompanyTraits,
  needAppliedWith,
  needReleased,
  needTaken,
} from '#shared/financing/need.events'

const Row = z.object({
  ...BankTakingRow.omit({ productName: true }).shape,
  ...Taking.pick({ bankId: true, productVersion: true }).shape,
  /** The company has yet to answer. */
  isPending: z.boolean(),
})
export type BankTaking = z.infer<typeof Row>

/** Each taking in the list of its bank, by the time at which it runs out: those that still wait are the last ones. */
export const takingFeed: Feed<BankTaking> = { name: 'bank-takings', schema: Row }

/** Takings of one need that wait for the company, and those that its last event began or ended. */
export const Takings = z.object({ pending: z.array(Row), changed: z.array(Row) })
export type Takings = z.infer<typeof Takings>
export const noTakings: Takings = { pending: [], changed: [] }

/** What the last event brings into the lists of the banks, or changes there. */
export const takingEntries = ({ changed }: Takings): readonly FeedEntry[] =>
  changed.map((row) => ({ feed: takingFeed, id: row.takingId, list: row.bankId, order: row.confirmBy, row }))

/** @param shown what banks see of the need, as it was opened last */
export function takingsAfter({ pending }: Takings, event: StoredEvent, shown: Shown): Takings {
  if (event.type === needTaken.type) return taken(pending, event, shown)
  const ended = pending.filter((row) => isOver(row, event)).map((row) => ({ ...row, isPending: false }))
  const over = new Set(ended.map(({ takingId }) => takingId))
  return { pending: pending.filter(({ takingId }) => !over.has(takingId)), changed: ended }
}

type Shown = { readonly terms: NeedTerms; readonly traits: CompanyTraits }

function taken(pending: Takings['pending'], { id, at, data }: StoredEvent, { terms, traits }: Shown): Takings {
  const { taking } = needTaken.data.parse(data)
  const row = Row.parse({ ...taking, needId: id, terms, ...traits, takenAt: at, isPending: true })
  return { pending: [...pending, row], changed: [row] }
}

/** Confirmed, run out, or the company has taken the need back from all banks. */
function isOver({ takingId, bankId }: BankTaking, { type, data }: StoredEvent): boolean {
  if (type === needAppliedWith.type && needAppliedWith.data.parse(data).bankId === bankId) return true
  if (type === needReleased.type && needReleased.data.parse(data).lapsed.includes(takingId)) return true
  return !isShown(AfterNeedStep.parse(data).status)
}
