import fc from 'fast-check'
import { Instant } from '#shared/kernel/instant'
import type { ApplicationCase } from '#shared/supervision/case'
import { type FigureCase, toFigureCases } from '#shared/supervision/figure-case'
import { someOrganisation } from './application-case.ts'

const noRows = { needs: [], matches: [], applications: [], loans: [], looks: [], lookedFor: [] }

/** An application that waits for its bank, but for what a test says of it. */
export function applicationCase(n: number, changes: Partial<ApplicationCase> = {}): ApplicationCase {
  const submittedAt = changes.submittedAt ?? Instant.parse('2026-03-02T10:00:00.000+08:00')
  return {
    applicationId: `app_${n}`,
    needId: `need_${n}`,
    productId: 'prd_1',
    productKind: 'credit',
    companyId: someOrganisation(1000 + n),
    bankId: someOrganisation(1),
    county: '330902',
    industrySection: 'C',
    sizeClass: 'small',
    askedFen: 100_000_000,
    status: 'submitted',
    duty: null,
    stands: [],
    breaches: [],
    submittedAt,
    acceptDueAt: Instant.parse('2026-03-03T17:30:00.000+08:00'),
    ...{ respondedAt: null, acceptedAt: null, refusedAt: null, offeredAt: null, offerAcceptedAt: null },
    ...{ signedAt: null, paidOutAt: null, endedAt: null, offeredFen: null, isLessThanAsked: false },
    reasons: [],
    returns: 0,
    ...changes,
  }
}

const banks = [1, 2, 3].map(someOrganisation)
const counties = ['330902', '330903', '330921']
const sizes = ['small', 'micro']
const months = ['2026-01', '2026-02', '2026-03', '2026-05', '2026-11']

/** Applications of some sixty companies, each of one county and size, at three banks in five months. */
export const someApplications: fc.Arbitrary<FigureCase[]> = fc
  .array(fc.record({ company: fc.nat(90), bank: fc.constantFrom(...banks), month: fc.constantFrom(...months) }), {
    minLength: 60,
    maxLength: 400,
    size: 'max',
  })
  .map((made) =>
    toFigureCases({
      ...noRows,
      applications: made.map(({ company, bank, month }, at) =>
        applicationCase(at, {
          companyId: someOrganisation(1000 + company),
          bankId: bank,
          county: counties[company % 3] ?? null,
          sizeClass: sizes[company % 5 === 0 ? 1 : 0] ?? null,
          submittedAt: Instant.parse(`${month}-02T10:00:00.000+08:00`),
        }),
      ),
    }),
  )
