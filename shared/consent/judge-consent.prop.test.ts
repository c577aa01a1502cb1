import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PersonId } from '#shared/identity/organisation'
import { Instant, plusDays, plusMs } from '#shared/kernel/instant'
import { type Consent, ConsentCategory, ConsentScope, Purpose } from './consent.ts'
import { consentStatusAt, endConsent, giveConsent, withdrawConsent } from './consent-life.ts'
import { type AskedOfConsent, judgeConsent } from './judge-consent.ts'

const start = Instant.parse('2026-03-02T10:00:00.000+08:00')
const id = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`
const scopeOf = (n: { bank: number; need: number; product: number; purpose: Purpose }): ConsentScope =>
  ConsentScope.parse({
    companyId: id('org', 9),
    bankId: id('org', n.bank),
    needId: id('need', n.need),
    productId: id('prd', n.product),
    purpose: n.purpose,
  })
const two = fc.constantFrom(1, 2)
const scope = fc
  .record({ bank: two, need: two, product: two, purpose: fc.constantFrom(...Purpose.options) })
  .map(scopeOf)
const categories = fc.subarray(ConsentCategory.options, { minLength: 1 })

const given = fc
  .record({
    scope,
    categories,
    dataMonths: fc.integer({ min: 1, max: 60 }),
    days: fc.integer({ min: 1, max: 365 }),
    useLimit: fc.option(fc.integer({ min: 1, max: 5 })),
    ending: fc.constantFrom('none', 'withdrawn', 'replaced' as const),
  })
  .map(({ scope: { companyId, ...about }, ending, ...terms }) => {
    const name = { zh: '名', en: 'name' }
    const who = {
      companyId,
      uscc: '91330902XNQY000296',
      bankName: name,
      productName: name,
      by: PersonId.parse(id('per', 1)),
      receiptHash: '',
    }
    const consent = giveConsent({ ...about, ...terms, keptDays: 90 }, who, start)
    if (ending === 'none') return consent
    return ending === 'withdrawn' ? withdrawConsent(consent, start) : endConsent(consent, 'replaced', start)
  })
const asked: fc.Arbitrary<AskedOfConsent> = fc.record({
  scope,
  categories,
  dataMonths: fc.integer({ min: 1, max: 60 }),
  uses: fc.option(fc.integer({ min: 0, max: 5 })),
  decidedAt: fc.option(fc.integer({ min: -400, max: 0 }).map((days) => plusDays(start, days))),
  now: fc.integer({ min: 0, max: 400 }).map((days) => plusDays(start, days)),
})

/** The rule in other words: everything at once must hold. */
const holds = (consent: Consent, { scope, categories, dataMonths, uses, decidedAt = null, now }: AskedOfConsent) =>
  [
    consent.bankId === scope.bankId,
    consent.needId === scope.needId,
    consent.productId === scope.productId,
    consent.purpose === scope.purpose,
    consent.status === 'live',
    now < consent.endsAt,
    new Set([...consent.categories, ...categories]).size === consent.categories.length,
    dataMonths <= consent.dataMonths,
    decidedAt === null || now < plusDays(decidedAt, consent.keptDays),
    uses === null || uses < (consent.useLimit ?? Number.POSITIVE_INFINITY),
  ].every(Boolean)

/** Asks just what the consent covers but for one thing, or for nothing in common. */
const differsIn = fc.constantFrom(
  'all',
  'nothing',
  'scope',
  'categories',
  'dataMonths',
  'uses',
  'decidedAt',
  'now' as const,
)

test('a consent covers what is asked exactly when bank, application, purpose, state, time, categories, span, uses and days of keeping all fit', () => {
  let covered = 0
  fc.assert(
    fc.property(given, asked, differsIn, (consent, other, field) => {
      const { categories, dataMonths } = consent
      const fitting: AskedOfConsent = { scope: consent, categories, dataMonths, uses: 0, decidedAt: null, now: start }
      const one = field === 'all' ? other : field === 'nothing' ? fitting : { ...fitting, [field]: other[field] }
      const verdict = judgeConsent(consent, one)
      expect(verdict === 'covered').toBe(holds(consent, one))
      if (verdict === 'covered') covered++
    }),
    { numRuns: 2_000 },
  )
  expect(covered).toBeGreaterThan(200)
})

test('it holds to the last millisecond of its days and not one longer', () => {
  fc.assert(
    fc.property(given, (consent) => {
      fc.pre(consent.status === 'live')
      expect(consentStatusAt(consent, plusMs(consent.endsAt, -1))).toBe('live')
      expect(consentStatusAt(consent, consent.endsAt)).toBe('ended')
      expect(() => endConsent(consent, 'time', plusMs(consent.endsAt, -1))).toThrow('state_forbids')
      expect(() => withdrawConsent(consent, consent.endsAt)).toThrow('state_forbids')
      expect(endConsent(consent, 'time', consent.endsAt).status).toBe('ended')
    }),
  )
})
