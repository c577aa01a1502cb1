import type { Head } from './root.ts'

/** An event as far as the chain is concerned; what its hash covers is known to the function that is passed in. */
export type Link = {
  readonly noun: string
  readonly id: string
  readonly version: number
  readonly previous: string
  readonly hash: string
}

/** What is wrong in a chain, a payload or the list of roots. */
export type FaultCode =
  | 'event_unreadable'
  | 'event_moved'
  | 'event_missing'
  | 'event_changed'
  | 'link_broken'
  | 'state_differs'
  | 'state_missing'
  | 'payload_changed'
  | 'anchored_event_missing'
  | 'anchored_event_changed'
  | 'root_unreadable'
  | 'root_missing'
  | 'root_changed'
  | 'root_link_broken'

/** `place`: `NOUN#id@version`, or `root 17`. */
export type AuditFault = { readonly code: FaultCode; readonly place: string }

/** All that the ledger has of one aggregate, and what the roots say of it. */
export type Chain<E extends Link> = {
  /** `NOUN#id` */
  readonly key: string
  /** As they lie there, in the order of their places. */
  readonly events: readonly E[]
  readonly state: { readonly version: number; readonly head: string } | undefined
  readonly anchored: readonly Pick<Head, 'version' | 'hash'>[]
}

/**
 * Versions from 1 without a gap, each linked to the one before, each with the hash of its content, the state at the
 * last, and every anchored head still there. @param hashOf the hash that an event should carry
 */
export function verifyChain<E extends Link>(chain: Chain<E>, hashOf: (event: E) => string): AuditFault[] {
  const { key, events, state, anchored } = chain
  const faults: AuditFault[] = []
  const fault = (code: FaultCode, version: number) => faults.push({ code, place: `${key}@${version}` })
  let before = { version: 0, hash: '' }
  for (const event of events) {
    for (let missing = before.version + 1; missing < event.version; missing++) fault('event_missing', missing)
    if (hashOf(event) !== event.hash) fault('event_changed', event.version)
    // After a gap there is nothing to compare with; the gap is the fault.
    if (event.version === before.version + 1 && event.previous !== before.hash) fault('link_broken', event.version)
    before = event
  }
  if (!state && before.version > 0) fault('state_missing', before.version)
  if (state && (state.version !== before.version || state.head !== before.hash)) fault('state_differs', state.version)
  const byVersion = new Map(events.map((event) => [event.version, event.hash]))
  for (const { version, hash } of anchored) {
    const found = byVersion.get(version)
    if (found === undefined) fault('anchored_event_missing', version)
    else if (found !== hash) fault('anchored_event_changed', version)
  }
  return faults
}
