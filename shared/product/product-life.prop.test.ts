import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { Instant } from '#shared/kernel/instant'
import { Secret } from '#shared/kernel/secret'
import { exampleTerms } from './example-terms.data.ts'
import {
  draftProduct,
  moveOnShelf,
  type Product,
  publishDraft,
  returnDraft,
  saveDraft,
  submitDraft,
} from './product-life.ts'

const bank = OrganisationId.parse(`org_${'0'.repeat(26)}`)
const persons = [1, 2, 3].map((digit) => PersonId.parse(`per_${String(digit).repeat(26)}`))
const now = Instant.parse('2026-03-02T10:00:00.000+08:00')

const step = fc.record({
  // What leads to a publication comes often, else most walks end before one.
  action: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('save', 'submit', 'publish' as const) },
    { weight: 1, arbitrary: fc.constantFrom('return', 'suspend', 'resume', 'retire' as const) },
  ),
  by: fc.constantFrom(...persons),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function perform(product: Product, { action, by }: Step, at: number): Product {
  switch (action) {
    case 'save':
      return saveDraft(product, { terms: exampleTerms, termsHash: String(at), by, now })
    case 'submit':
      return submitDraft(product, by)
    case 'return':
      return returnDraft(product, new Secret('again'))
    case 'publish':
      return publishDraft(product, by, now).product
    default:
      return moveOnShelf(product, action, now)
  }
}

/** Applies what is possible; tells what was refused by throwing nothing but a domain refusal. */
function walk(steps: readonly Step[], see: (before: Product, after: Product, step: Step, at: number) => void) {
  const [first] = persons
  if (!first) throw new Error('there are three persons')
  let product = draftProduct(bank, { terms: exampleTerms, termsHash: 'first', by: first, now })
  steps.forEach((one, at) => {
    try {
      const after = perform(product, one, at)
      see(product, after, one, at)
      product = after
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError)
    }
  })
}

const published = (before: Product, after: Product) =>
  after.live !== null && after.live.version !== before.live?.version

test('no sequence of steps puts a version on the shelf that its publisher had a hand in', () => {
  let seen = 0
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      // Kept apart from the product's own record: who touched what is in the making.
      let writers = new Set([persons[0]])
      let submitter: PersonId | undefined
      walk(steps, (before, after, { action, by }) => {
        if (action === 'save' && before.draft === null) writers = new Set()
        if (action === 'save') writers.add(by)
        if (action === 'submit') submitter = by
        if (!published(before, after)) return
        seen++
        expect([...writers, submitter]).not.toContain(by)
      })
    }),
    { numRuns: 500 },
  )
  expect(seen).toBeGreaterThan(50)
})

test('only publishing changes what is on the shelf, by one version at a time, and only from review', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      walk(steps, (before, after, { action }) => {
        if (action === 'publish') {
          expect(before.draft?.status).toBe('in_review')
          expect(after.live).toMatchObject({
            version: (before.live?.version ?? 0) + 1,
            termsHash: before.draft?.termsHash,
          })
        } else {
          expect(after.live?.version).toBe(before.live?.version)
          expect(after.live?.termsHash).toBe(before.live?.termsHash)
        }
      })
    }),
    { numRuns: 300 },
  )
})

test('a retired product never comes back', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      walk(steps, (before) => expect(before.status).not.toBe('retired'))
    }),
    { numRuns: 300 },
  )
})
