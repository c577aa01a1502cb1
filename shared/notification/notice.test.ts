import { describe, expect, it } from 'vitest'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { Instant, plusDays } from '#shared/kernel/instant'
import { isDueToday, isFor, isSeen, Notice, noticeText } from './notice.ts'
import { MutableKind, NoticeKind, noticeKinds, wordsOf } from './notice-kind.ts'

const now = Instant.parse('2026-03-02T10:00:00.000+08:00')
const companyId = OrganisationId.parse('org_01jdh2m4x7n8p9q0r1s2t3v4w5')
const bankId = OrganisationId.parse('org_01jdh2m4x7n8p9q0r1s2t3v4w6')
const someone = PersonId.parse('per_01jdh2m4x7n8p9q0r1s2t3v4w5')
const names = new Map([
  [companyId as string, { zh: '远帆水产', en: 'Yuanfan Seafood' }],
  [bankId as string, { zh: '群岛银行', en: 'Qundao Bank' }],
])
const values = { missing: 2, amount: '1,000,000', day: '2026-04-02', number: 'A1', cause: { zh: '已还', en: 'paid' } }
const noticeOf = (changes: Partial<Notice> = {}): Notice =>
  Notice.parse({
    noticeId: 'ntc_01jdh2m4x7n8p9q0r1s2t3v4w5',
    kind: 'offer_made',
    at: now,
    about: { noun: 'application', id: 'app_01jdh2m4x7n8p9q0r1s2t3v4w5' },
    to: companyId,
    personId: null,
    companyId,
    bankId,
    product: { zh: '渔汛贷', en: 'Fishing-season loan' },
    values,
    until: plusDays(now, 3),
    doneAt: null,
    ...changes,
  })

describe('a notice', () => {
  it.each(NoticeKind.options)('%s says all in both languages', (kind) => {
    const text = noticeText(noticeOf({ kind }), names, now)
    for (const words of [text.zh, text.en]) expect(words).not.toMatch(/[{}]|undefined|\[object/)
    expect(text.zh).not.toBe(text.en)
  })

  it('says on its last day that it runs out today, until it is done', () => {
    const offer = noticeOf({ until: Instant.parse('2026-03-02T17:30:00.000+08:00') })
    expect(noticeText(offer, names, now)).toEqual({
      zh: '群岛银行的要约今天 17:30 到期，还没有答复。',
      en: 'The offer of Qundao Bank runs out today at 17:30 and has no answer yet.',
    })
    expect(noticeText({ ...offer, doneAt: now }, names, now).en).toContain('answer it by 2026-03-02 17:30')
    expect([isDueToday(noticeOf(), now), isDueToday(offer, plusDays(now, 1))]).toEqual([false, false])
  })

  it('is for those whose role it concerns, and one that names a person for nobody else', () => {
    const owner = { personId: 'per_x', roles: ['sme_owner'] as const, standsInFor: [] }
    const officer = { personId: someone, roles: ['loan_officer'] as const, standsInFor: [] }
    expect([isFor(noticeOf(), owner), isFor(noticeOf(), officer)]).toEqual([true, false])
    const assigned = noticeOf({ kind: 'assigned_to_you', personId: someone })
    const colleague = { ...officer, personId: 'per_y' }
    expect([isFor(assigned, officer), isFor(assigned, colleague)]).toEqual([true, false])
    expect(isFor(assigned, { ...colleague, standsInFor: [someone] })).toBe(true)
  })

  it('is seen once marked, done or 30 days old', () => {
    expect(isSeen(noticeOf(), false, now)).toBe(false)
    expect(isSeen(noticeOf(), true, now)).toBe(true)
    expect(isSeen(noticeOf({ doneAt: now }), false, now)).toBe(true)
    expect([isSeen(noticeOf(), false, plusDays(now, 29)), isSeen(noticeOf(), false, plusDays(now, 30))]).toEqual([
      false,
      true,
    ])
  })

  it('that asks for something can’t be muted, every other can', () => {
    const tasks = NoticeKind.options.filter((kind) => wordsOf(kind).task)
    expect(tasks).toContain('offer_made')
    expect(MutableKind.options.length + tasks.length).toBe(Object.keys(noticeKinds).length)
    for (const kind of tasks) expect(MutableKind.safeParse(kind).success).toBe(false)
  })
})
