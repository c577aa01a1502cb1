import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { shardOf, shardsOf } from '#functions/platform/merged-list'
import { defineView } from '#functions/platform/view'
import { NeedId, NeedStatus, NeedTerms, needLife } from '#shared/financing/need'
import {
  AfterNeedStep,
  CompanyTraits,
  needChanged,
  needKept,
  needOpened,
  needPlaceFreed,
  needReleased,
  needRouted,
  needStated,
  needTaken,
} from '#shared/financing/need.events'
import { Instant } from '#shared/kernel/instant'
import { noTakings, Takings, takingEntries, takingsAfter } from './bank-takings.feed.ts'
import { needs } from './need.store.ts'

const Shown = z.object({
  traits: CompanyTraits,
  openedAt: Instant,
  expiresAt: Instant,
  maxTakers: z.int(),
})
const Row = z.object({
  needId: NeedId,
  version: z.int(),
  companyId: z.string(),
  state: NeedStatus,
  terms: NeedTerms,
  /** As it was opened last. */
  shown: Shown.nullable(),
  routedTo: z.object({ bankId: z.string(), until: Instant }).nullable(),
  /** Banks that hold a place now. */
  takers: z.array(z.object({ takingId: z.string(), bankId: z.string() })),
  takings: Takings,
})
export type OpenNeed = z.infer<typeof Row>

/** Needs that banks may take, in the order in which they were opened; a routed one in the list of its bank. What a bank has taken is in its own list. */
export const openNeeds = defineView<OpenNeed>({
  name: 'open-needs',
  noun: needs.noun,
  schema: Row,
  apply(row, event) {
    const next = row ? changedRow(row, event) : firstRow(event)
    if (!next) return undefined
    const { terms, shown } = next
    const takings = shown ? takingsAfter(next.takings, event, { terms, traits: shown.traits }) : noTakings
    return { ...next, takings, version: event.version }
  },
  place({ state, shown, routedTo, needId }) {
    if (!shown) return undefined
    if (state === needLife.release.to) return { list: shardOf('open', needId), order: shown.openedAt }
    if (state !== needLife.route.to || !routedTo) return undefined
    return { list: routedList(routedTo.bankId), order: shown.openedAt }
  },
  entries: ({ takings }) => takingEntries(takings),
})

/** What the office keeps for one bank. */
export const routedList = (bankId: string): string => `routed#${bankId}`

/** Everything that one bank may take. */
export const listsFor = (bankId: string): string[] => [...shardsOf('open'), routedList(bankId)]

function firstRow({ type, id, version, data }: StoredEvent): OpenNeed | undefined {
  if (type !== needStated.type) return undefined
  const stated = needStated.data.parse(data)
  const state = needLife.save.to
  return {
    needId: NeedId.parse(id),
    version,
    state,
    ...stated,
    shown: null,
    routedTo: null,
    takers: [],
    takings: noTakings,
  }
}

function changedRow(row: OpenNeed, { type, at, data }: StoredEvent): OpenNeed {
  if (type === needChanged.type) return { ...row, terms: needChanged.data.parse(data).terms }
  const next = { ...row, state: AfterNeedStep.parse(data).status }
  if (type === needOpened.type) {
    const { traits, expiresAt, maxTakers } = needOpened.data.parse(data)
    return { ...next, shown: { traits, expiresAt, maxTakers, openedAt: at } }
  }
  if (type === needRouted.type) {
    const { bankId, until } = needRouted.data.parse(data)
    return { ...next, routedTo: { bankId, until } }
  }
  return { ...next, takers: takersAfter(row.takers, type, data) }
}

function takersAfter(takers: OpenNeed['takers'], type: string, data: StoredEvent['data']): OpenNeed['takers'] {
  switch (type) {
    case needTaken.type: {
      const { takingId, bankId } = needTaken.data.parse(data).taking
      return [...takers, { takingId, bankId }]
    }
    case needReleased.type: {
      const { lapsed } = needReleased.data.parse(data)
      return takers.filter(({ takingId }) => !lapsed.includes(takingId))
    }
    case needPlaceFreed.type: {
      const { bankId } = needPlaceFreed.data.parse(data)
      return takers.filter((taker) => taker.bankId !== bankId)
    }
    case needKept.type:
      return []
    default:
      return takers
  }
}
