import { expect, test } from 'vitest'
import { demoOrganisation, demoUsers } from '#infra/local/demo-users'
import { vocabulary } from '#shared/fact/vocabulary'
import { OrganisationId } from '#shared/identity/organisation'
import { parsePublishedTerms } from '#shared/product/published-terms-file'
import { declare } from '#shared/subject/declaration'
import { chunkRowLimit } from '#shared/subject/load'
import { RecordItem } from '#shared/subject/record-item'
import { chunksOf, demoPlan } from './demo-plan.ts'

const day = '2026-11-24'
const plan = demoPlan(day)
const organisation = OrganisationId.parse('org_01jdh2m4x7n8p9q0r1s2t3v4w5')

test('two hundred persons claim a company each, and the same day gives the same plan', () => {
  expect(plan.owners).toHaveLength(200)
  expect(new Set(plan.owners.map(({ user }) => user)).size).toBe(200)
  expect(new Set(plan.owners.map(({ company }) => company.uscc)).size).toBe(200)
  expect(JSON.stringify(demoPlan(day))).toBe(JSON.stringify(plan))
})

test("a demo user's company is claimed by that user, and the newcomer's is left to be claimed", () => {
  const claimedBy = new Map(plan.owners.map(({ user, company }) => [company.uscc, user]))
  for (const { name, memberships, mayClaim } of demoUsers) {
    const [first] = memberships
    if (first?.roles.includes('sme_owner'))
      expect(claimedBy.get(demoOrganisation(first.organisation).uscc ?? '')).toBe(name)
    if (mayClaim === undefined) continue
    const { uscc } = demoOrganisation(mayClaim)
    expect(claimedBy.has(uscc ?? '')).toBe(false)
    expect(plan.companies.some((company) => company.uscc === uscc)).toBe(true)
  }
})

test('what owners state can be stated', () => {
  for (const { declared } of plan.owners) {
    const { values } = declare(undefined, organisation, declared, day)
    expect(Object.keys(values).length).toBeGreaterThan(5)
    for (const name of Object.keys(values)) expect(vocabulary.get(name)?.knownBy).toBe('declared')
  }
})

test('a chunk has no more rows than the ingest takes', () => {
  const chunks = RecordItem.options.flatMap((item) => chunksOf(item, plan.companies))
  expect(Math.max(...chunks.map((rows) => rows.length))).toBeLessThanOrEqual(chunkRowLimit)
})

test('all published terms but the name-only ones are taken over, as they stand in the source', () => {
  expect(plan.publishedTerms).toHaveLength(87)
  expect(plan.leftOutTerms).toBe(13)
  expect(parsePublishedTerms(plan.publishedTerms).faults).toBeNull()
})
