import { expect, test } from 'vitest'
import { sweepDue } from '#functions/platform/due'
import { eventsAfter } from '#functions/platform/ledger-event'
import { project } from '#functions/platform/view'
import { NeedId, needOpenDays } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { needDraft } from '#shared/financing/need-draft.contract'
import { companyOn } from '#test/support/company'
import { useTestDatabase } from '#test/support/database'
import { type TestPlatform, testPlatform } from '#test/support/test-context'
import { companyNeeds } from './company-needs.view.ts'

import { discardNeedDraft, saveNeedDraft, showNeedDraft } from './keep-draft.ts'
import { keepNeed, openNeed, withdrawNeed } from './move-need.ts'
import { listNeeds, showNeed } from './read-need.ts'
import { saveNeed, stateNeed } from './state-need.ts'
import { needDue } from './wake-need.ts'

const database = useTestDatabase()
const nothing = { params: undefined, query: undefined, body: undefined }
const body = need.create.body.parse(need.create.example)

async function stated() {
  const platform = testPlatform(database.config)
  const company = await companyOn(platform)
  const done = await stateNeed(company.staff(), { ...nothing, body })
  return { platform, company, one: { ...nothing, params: { needId: NeedId.parse(done.id) } } }
}

async function projected(platform: TestPlatform, needId: NeedId) {
  for await (const event of eventsAfter(platform, 'NEED', needId, 0)) {
    await project(platform, companyNeeds, event)
    await project(platform, needDue.view, event)
  }
}

test('a need is stated with credit among its ways, changed, opened by the owner and taken back', async () => {
  const { company, one } = await stated()
  expect(await showNeed(company.owner(), one)).toMatchObject({
    state: 'draft',
    terms: { guaranteeWays: ['credit', 'property_mortgage'], repaymentWay: null },
    note: '备货，渔汛前用',
  })
  const changed = await saveNeed(company.staff(), { ...one, body: { ...body, version: 1, amountFen: 150_000_000 } })
  expect(await openNeed(company.owner(), { ...one, body: { version: changed.version, maxTakers: 1 } })).toMatchObject({
    state: 'open',
  })
  await expect(saveNeed(company.staff(), { ...one, body: { ...body, version: 3 } })).rejects.toThrow('state_forbids')
  expect(await keepNeed(company.owner(), one)).toMatchObject({ state: 'draft' })
  expect(await withdrawNeed(company.staff(), one)).toMatchObject({ state: 'withdrawn', version: 5 })
})

test('what somebody else changed meanwhile is neither overwritten nor opened unseen', async () => {
  const { company, one } = await stated()
  await saveNeed(company.staff(), { ...one, body: { ...body, version: 1 } })
  await expect(saveNeed(company.staff(), { ...one, body: { ...body, version: 1 } })).rejects.toThrow('version_conflict')
  await expect(openNeed(company.owner(), { ...one, body: { version: 1, maxTakers: 1 } })).rejects.toThrow(
    'version_conflict',
  )
})

test('another company’s need is not found, by reading or by writing', async () => {
  const { platform, one } = await stated()
  const other = await companyOn(platform)
  await expect(showNeed(other.owner(), one)).rejects.toThrow('not_found')
  await expect(saveNeed(other.owner(), { ...one, body: { ...body, version: 1 } })).rejects.toThrow('not_found')
  await expect(withdrawNeed(other.owner(), one)).rejects.toThrow('not_found')
})

test('an open need ends by itself: at once for whoever looks, and in the ledger by the next sweep', async () => {
  const { platform, company, one } = await stated()
  await openNeed(company.owner(), { ...one, body: { version: 1, maxTakers: 1 } })
  await projected(platform, one.params.needId)
  platform.clock.move((needOpenDays - 1) * 86_400_000)
  expect(await sweepDue(platform, needDue)).toBe(0)
  platform.clock.move(86_400_000)
  const list = { ...nothing, query: { limit: 10 } }
  expect((await listNeeds(company.owner(), list)).items).toMatchObject([{ state: 'expired' }])
  await expect(keepNeed(company.owner(), one)).rejects.toThrow('state_forbids')
  expect(await sweepDue(platform, needDue)).toBe(1)
  await projected(platform, one.params.needId)
  expect(await showNeed(company.owner(), one)).toMatchObject({ state: 'expired', version: 3, expiresAt: null })
  expect(await sweepDue(platform, needDue)).toBe(0)
})

test('a need that was taken back does not end on the day that it had', async () => {
  const { platform, company, one } = await stated()
  await openNeed(company.owner(), { ...one, body: { version: 1, maxTakers: 1 } })
  await keepNeed(company.owner(), one)
  await projected(platform, one.params.needId)
  platform.clock.move(needOpenDays * 86_400_000)
  expect(await sweepDue(platform, needDue)).toBe(0)
  expect(await showNeed(company.owner(), one)).toMatchObject({ state: 'draft' })
})

test('a company’s list holds its own needs, the newest first', async () => {
  const { platform, company, one } = await stated()
  platform.clock.move(1000)
  const second = await stateNeed(company.owner(), { ...nothing, body })
  await projected(platform, one.params.needId)
  await projected(platform, NeedId.parse(second.id))
  const { items } = need.list.output.parse(await listNeeds(company.staff(), { ...nothing, query: { limit: 10 } }))
  expect(items.map(({ needId }) => needId)).toEqual([second.id, one.params.needId])
})

test('a half-filled form comes back to who left it, to nobody else, for 30 days', async () => {
  const platform = testPlatform(database.config)
  const company = await companyOn(platform)
  const draft = { amountText: '200 万', note: '给陈经理' }
  await saveNeedDraft(company.owner(), { ...nothing, body: draft })
  expect(needDraft.show.output.parse(await showNeedDraft(company.owner(), nothing)).draft).toEqual(draft)
  expect(await showNeedDraft(company.staff(), nothing)).toEqual({ draft: null, savedAt: null })
  for await (const item of platform.db.scan(platform.config.tables.scratch))
    expect(JSON.stringify(item)).not.toContain('陈经理')
  platform.clock.move(30 * 86_400_000)
  expect(await showNeedDraft(company.owner(), nothing)).toEqual({ draft: null, savedAt: null })
  await saveNeedDraft(company.owner(), { ...nothing, body: draft })
  await discardNeedDraft(company.owner(), nothing)
  expect(await showNeedDraft(company.owner(), nothing)).toEqual({ draft: null, savedAt: null })
})

test('a note stands in the ledger sealed only', async () => {
  const { platform } = await stated()
  for await (const item of platform.db.scan(platform.config.tables.ledger))
    expect(JSON.stringify(item)).not.toContain('渔汛前用')
})
