import * as z from 'zod'
import { readMember } from '#functions/identity/read-member'
import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter, readPayload, type StoredEvent } from '#functions/platform/ledger-event'
import type { Application } from '#shared/financing/application'
import {
  AfterStep,
  applicationAssigned,
  applicationNoted,
  applicationSupplied,
  clockBreached,
  proposalApproved,
  proposalSentBack,
} from '#shared/financing/application.events'
import type { TimelineStep } from '#shared/financing/application-view'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { workingMsBetween } from '#shared/kernel/working-time'
import { applications } from './application.store.ts'

/** How a bank comes to its decision is its own; that it has come to one is the company's to see. */
const ofBankAlone = new Set<string>(
  [applicationAssigned, applicationNoted, proposalApproved, proposalSentBack].map(({ type }) => type),
)
/** Steps with words that are written beside the event. */
const worded = new Set<string>([applicationNoted, applicationSupplied, proposalSentBack].map(({ type }) => type))
const Worded = z.object({ words: z.string() })

/** The course of an application as one of its sides sees it, the newest step first. */
export async function showSteps(ctx: Ctx, { id, state }: Loaded<Application>, side: Side): Promise<TimelineStep[]> {
  const events: StoredEvent[] = []
  for await (const event of eventsAfter(ctx.platform, applications.noun, id, 0))
    if (side === 'bank' || !isHidden(event)) events.push(event)
  const names = new Map<string, Promise<string | null>>()
  const steps = events.map(async (event, at): Promise<TimelineStep> => {
    const before = events[at - 1]
    return {
      version: event.version,
      what: event.type,
      at: event.at,
      by: { side: sideOf(event, state), name: await nameOf(ctx, event, names) },
      state: AfterStep.parse(event.data).status,
      tookMs: before ? workingMsBetween(before.at, event.at, officialCalendar) : 0,
      words: await wordsOf(ctx, event),
    }
  })
  return (await Promise.all(steps)).reverse()
}

type Side = 'company' | 'bank'

const isHidden = ({ type, data }: StoredEvent): boolean =>
  ofBankAlone.has(type) || (type === clockBreached.type && clockBreached.data.parse(data).to === 'office')

function sideOf({ actor }: StoredEvent, { companyId, bankId }: Application): TimelineStep['by']['side'] {
  if (actor.organisationId === companyId) return 'company'
  if (actor.organisationId === bankId) return 'bank'
  return actor.organisationId === undefined ? 'system' : 'office'
}

/** The reader's own people by name; of the other side it is enough which house they act for. */
function nameOf(ctx: Ctx, { actor }: StoredEvent, names: Map<string, Promise<string | null>>): Promise<string | null> {
  const isOwn = actor.kind === 'person' && actor.organisationId === actingOrganisation(ctx)
  if (!isOwn) return Promise.resolve(null)
  const organisationId = OrganisationId.parse(actor.organisationId)
  const found =
    names.get(actor.id) ??
    readMember(ctx, organisationId, PersonId.parse(actor.id)).then((one) => one.displayName?.reveal() ?? null)
  names.set(actor.id, found)
  return found
}

async function wordsOf({ platform }: Ctx, { type, id, version, payloadHash }: StoredEvent): Promise<string | null> {
  if (!worded.has(type) || payloadHash === undefined) return null
  return Worded.parse(await readPayload(platform, applications.noun, id, version)).words
}
