import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { idOf } from '#shared/kernel/id'
import { dayOf, Instant, plusDays } from '#shared/kernel/instant'
import type { Role } from '#shared/kernel/role'
import { fill, type Language, type Text } from '#shared/kernel/text'
import { audienceRoles, NoticeKind, wordsOf } from './notice-kind.ts'

export const NoticeId = idOf('ntc')
export type NoticeId = z.infer<typeof NoticeId>

const TextOfBoth = z.object({ zh: z.string(), en: z.string() })

/** 通知: what an event means for somebody. It holds ids, codes and figures; names are filled in for its reader. */
export const Notice = z.object({
  noticeId: NoticeId,
  kind: NoticeKind,
  at: Instant,
  about: z.object({ noun: z.enum(['application', 'need', 'loan', 'consent', 'report', 'access']), id: z.string() }),
  /** An organisation; `office`: every office. */
  to: OrganisationId.or(z.literal('office')),
  /** Only this person of it. */
  personId: PersonId.nullable(),
  companyId: OrganisationId.nullable(),
  bankId: OrganisationId.nullable(),
  product: TextOfBoth.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number(), TextOfBoth])),
  until: Instant.nullable(),
  /** A task's: it was done, or has become needless. */
  doneAt: Instant.nullable(),
})
export type Notice = z.infer<typeof Notice>

/** So long a notice counts as unread. */
export const unreadDays = 30

/** `standsInFor`: whose own notices this reader sees too, while they are away. */
export type Reader = {
  readonly personId: string
  readonly roles: readonly Role[]
  readonly standsInFor: readonly string[]
}

export function isFor({ kind, personId }: Notice, reader: Reader): boolean {
  if (personId !== null && ![reader.personId, ...reader.standsInFor].includes(personId)) return false
  return audienceRoles[wordsOf(kind).audience].some((role) => reader.roles.includes(role))
}

/** Nothing is left to see in it: done, old, or marked by the reader. */
export const isSeen = ({ doneAt, at }: Notice, isMarked: boolean, now: Instant): boolean =>
  isMarked || doneAt !== null || plusDays(at, unreadDays) <= now

export const isDueToday = ({ until, doneAt }: Notice, now: Instant): boolean =>
  doneAt === null && until !== null && until >= now && dayOf(until) === dayOf(now)

/** A notice in words, in both languages. */
export function noticeText(notice: Notice, names: ReadonlyMap<string, Text>, now: Instant): Text {
  const { text, today } = wordsOf(notice.kind)
  const template = today && isDueToday(notice, now) ? today : text
  return { zh: fillNotice(template, 'zh', notice, names), en: fillNotice(template, 'en', notice, names) }
}

function fillNotice(template: Text, language: Language, notice: Notice, names: ReadonlyMap<string, Text>): string {
  const { companyId, bankId, product, until, values } = notice
  const name = (id: string | null) => names.get(id ?? '')?.[language] ?? ''
  const given = Object.entries(values).map(([key, value]) => [key, typeof value === 'object' ? value[language] : value])
  return fill(template, language, {
    company: name(companyId),
    bank: name(bankId),
    product: product?.[language] ?? '',
    ...(until === null
      ? {}
      : { until: `${until.slice(0, 10)} ${until.slice(11, 16)}`, untilTime: until.slice(11, 16) }),
    ...Object.fromEntries(given),
  })
}
