import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleTerms } from '#shared/product/example-terms.data'
import { captureOutput } from '#test/support/captured-output'
import { financingBuilders } from '#test/support/financing-builders'
import { foundSociety } from '#test/support/society'
import { post, type Town } from '#test/support/town'
import { startWorld, type Worker } from '#test/support/world'

let town: Town
beforeAll(async () => {
  captureOutput()
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())

/** Bank A lets a person in with these roles; whoever was in before has left first. */
async function joins(subject: string, roles: string[]): Promise<Worker> {
  const { world, society } = town
  const admin = society.worker('bank A', 'organisation_admin', 0)
  const members = await world.done(admin, { method: 'GET', path: '/organisation/members' })
  const displayName = `王海燕 ${subject}`
  // As the contract of the list says.
  const before = (members.members as { personId: string; displayName: string }[]).find(
    (one) => one.displayName === displayName,
  )
  if (before) await world.done(admin, { method: 'DELETE', path: `/organisation/members/${before.personId}` })
  await post(world, admin, '/organisation/invitations', { displayName, roles })
  const { invitations } = await world.done(admin, { method: 'GET', path: '/organisation/members' })
  const [invitation] = invitations as { token: string }[] // likewise
  const worker = { subject, organisationId: admin.organisationId, acting: admin.organisationId, roles: [] }
  await world.done({ subject }, { method: 'POST', path: `/me/invitations/${invitation?.token}/accept` })
  // What people may do is known anew after a minute at the latest.
  world.platform.clock.move(60_001)
  return worker
}

test('who proposed, left the bank and came back as an approver is no second person', async () => {
  const { world, society } = town
  const officer = await joins('twice', ['loan_officer'])
  const { params } = (await financingBuilders['financing.bankDecision.propose']?.(town, officer)) ?? {}
  const path = `/bank/applications/${params?.applicationId}`
  const terms = { amountFen: 200_000_000, termMonths: 12, rateBp: 360, repaymentWay: 'interest_then_principal' }
  const proposal = { ...terms, feesBp: 0, validDays: 7, opinion: '同意' }
  const { version } = await world.done(officer, { method: 'POST', path: `${path}/propose`, body: proposal })
  const approver = await joins('twice', ['bank_approver'])
  const approval = { method: 'POST', path: `${path}/approve`, body: { version } }
  expect(await world.call(approver, approval)).toMatchObject({ status: 409, body: { code: 'other_person_needed' } })
  const second = society.worker('bank A', 'bank_approver', 0)
  expect(await world.call(second, approval)).toMatchObject({ status: 200, body: { state: 'offered' } })
})

test('who drafted a product, left the bank and came back, does not publish it', async () => {
  const { world, society } = town
  const drafter = await joins('drafts and leaves', ['product_manager'])
  const { id } = await post(world, drafter, '/bank/products', exampleTerms)
  await post(world, drafter, `/bank/products/${id}/submit`, { version: 1 })
  const again = await joins('drafts and leaves', ['product_manager', 'organisation_admin'])
  const publication = { method: 'POST', path: `/bank/products/${id}/publish`, body: { version: 2 } }
  expect(await world.call(again, publication)).toMatchObject({ status: 409, body: { code: 'second_person_needed' } })
  const second = society.worker('bank A', 'product_manager', 0)
  expect(await world.call(second, publication)).toMatchObject({ status: 200, body: { state: 'published' } })
})
