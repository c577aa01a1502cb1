import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { captureOutput } from '#test/support/captured-output'
import { financingBuilders } from '#test/support/financing-builders'
import { keepFigure } from '#test/support/keep-figure'
import { foundSociety } from '#test/support/society'
import type { Prepared, Town } from '#test/support/town'
import { startWorld, type Worker } from '#test/support/world'

const callers = inject('effort') === 'full' ? 200 : 40

let town: Town
beforeAll(async () => {
  captureOutput()
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())

const prepared = (id: string): Promise<Prepared> => {
  const build = financingBuilders[id]
  if (!build) throw new RangeError(`nothing makes ${id}`)
  return build(town, town.society.worker('company A', 'sme_owner', 0))
}

/** All at once, each with a key of its own. @returns how often each answer came */
async function race(
  what: string,
  who: (nth: number) => Worker,
  path: string,
  body: unknown,
): Promise<Record<string, number>> {
  const counted: Record<string, number> = {}
  const started = performance.now()
  const answers = await Promise.all(
    Array.from({ length: callers }, (_, nth) => town.world.call(who(nth), { method: 'POST', path, body })),
  )
  keepFigure(`${what}: callers at once`, callers, 'callers')
  keepFigure(`${what}: until the last answer`, Math.round(performance.now() - started), 'ms')
  for (const { status, body: told } of answers) {
    const values = (told.values ?? {}) as { state?: string } // as every refusal of a state has it
    const word = status < 300 ? 'won' : `${status} ${told.code} in state ${values.state}`
    counted[word] = (counted[word] ?? 0) + 1
  }
  return counted
}

test(`${callers} officers at once take one need: one wins, the rest hear that it is taken`, {
  timeout: 120_000,
}, async () => {
  const { params, body } = await prepared('financing.openNeed.take')
  const officer = (nth: number) => town.society.worker('bank A', 'loan_officer', nth % 2 === 0 ? 0 : 1)
  expect(await race('one need taken', officer, `/bank/open-needs/${params?.needId}/take`, body)).toEqual({
    won: 1,
    '409 taken_already in state taken': callers - 1,
  })
})

test(`${callers} clicks at once accept one offer: one wins`, { timeout: 120_000 }, async () => {
  const { params } = await prepared('financing.companyOffer.accept')
  const owner = (nth: number) => town.society.worker('company A', 'sme_owner', nth % 2 === 0 ? 0 : 1)
  expect(
    await race('one offer accepted', owner, `/company/applications/${params?.applicationId}/offer/accept`, undefined),
  ).toEqual({
    won: 1,
    '409 state_forbids in state offer_accepted': callers - 1,
  })
})

test(`${callers} approvals at once of one proposal: one wins`, { timeout: 120_000 }, async () => {
  const { params, body } = await prepared('financing.bankDecision.approve')
  const approver = (nth: number) => town.society.worker('bank A', 'bank_approver', nth % 2 === 0 ? 0 : 1)
  expect(
    await race('one proposal approved', approver, `/bank/applications/${params?.applicationId}/approve`, body),
  ).toEqual({
    won: 1,
    '409 state_forbids in state offered': callers - 1,
  })
})
