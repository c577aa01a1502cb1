import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { exampleTerms } from '#shared/product/example-terms.data'
import { captureOutput } from '#test/support/captured-output'
import type { Request } from '#test/support/http-event'
import { keepAnswers, keepFigure } from '#test/support/keep-figure'
import { foundSociety, type Society } from '#test/support/society'
import { post, publishedProduct, type Town } from '#test/support/town'
import { type Answer, startWorld, type Worker, type World } from '#test/support/world'
import type { Shelf } from './company-steps.ts'
import { type Drawn, kinds, Steps } from './model-steps.ts'
import { type PlainNeed, Refused } from './plain-objects.ts'

const { sequences, steps } = inject('effort') === 'full' ? { sequences: 100, steps: 120 } : { sequences: 2, steps: 100 }
/** What the tax office knows of company A: seen by a bank only under a live consent for tax. */
const taxPaid = 8_123_451
const sensitive = new Set(['tax', 'social_insurance', 'housing_fund', 'property', 'declared'])

let world: World
let shelf: Shelf
const told = new Map<string, number>()
let taken = 0
let ran = 0
beforeAll(async () => {
  captureOutput()
  world = await startWorld()
  const society = await foundSociety(world)
  const town: Town = { world, society }
  await world.done(society.worker('bank B', 'organisation_admin', 0), {
    ...{ method: 'PUT', path: '/bank/settings/approval-limit', body: { approvalLimitFen: 1 } },
  })
  await deliverTax(society)
  const [first, second] = [
    await publishedProduct(town, manager(society)),
    await publishedProduct(town, manager(society)),
  ]
  shelf = {
    society,
    products: [
      { id: first, bank: 'bank A' },
      { id: second, bank: 'bank A' },
      { id: await publishedByB(society), bank: 'bank B' },
    ],
  }
})
afterAll(async () => {
  vi.restoreAllMocks()
  await world.stop()
  keepFigure('sequences', ran, 'sequences')
  keepFigure('steps against the model', taken, 'steps')
  keepAnswers('steps', told)
})

const manager = (society: Society) => society.worker('bank A', 'product_manager', 0)

async function publishedByB(society: Society): Promise<string> {
  const [drafter, publisher] = ([0, 1] as const).map((nth) => society.worker('bank B', 'product_manager', nth))
  if (!drafter || !publisher) throw new RangeError('bank B has no product managers')
  const { id } = await post(world, drafter, '/bank/products', exampleTerms)
  await post(world, drafter, `/bank/products/${id}/submit`, { version: 1 })
  await post(world, publisher, `/bank/products/${id}/publish`, { version: 2 })
  return id
}

async function deliverTax({ client, worker }: Society): Promise<void> {
  const { uscc } = await world.done(worker('company A', 'sme_owner', 0), { method: 'GET', path: '/company' })
  const { id } = await post(world, client, '/ingest/loads', { item: 'tax' })
  const rows = [{ uscc, asOf: '2026-01-31', values: { tax_grade: 'B', tax_paid_12m_yuan: taxPaid } }]
  await post(world, client, `/ingest/loads/${id}/chunks`, { index: 0, rows })
}

const number = fc.noBias(fc.nat(999))
const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constantFrom(...kinds), weight: 60 },
    { arbitrary: fc.constant('withdrawNeed' as const), weight: 1 },
  ),
  a: number,
  b: number,
  c: number,
})

/** Agreed to is what was read: text first, then its hash with every sensitive category ticked. */
async function agreed(who: Worker, { body, ...request }: Request): Promise<Request> {
  const { categories, useLimit, ...terms } = body as { categories: string[]; useLimit: number | null } // as Steps.give makes it
  const query = {
    ...Object.fromEntries(Object.entries(terms).map(([name, value]) => [name, String(value)])),
    ...{ category: categories, ...(useLimit === null ? {} : { useLimit: String(useLimit) }) },
  }
  const { hash } = await world.done(who, { method: 'GET', path: '/company/consent-text', query })
  const tickedSensitive = categories.filter((one) => sensitive.has(one))
  return { ...request, body: { ...terms, categories, useLimit, tickedSensitive, agreedTextHash: hash } }
}

const instead = ({ model }: Steps) =>
  model.needs.length < 2
    ? 'state'
    : model.consents.length < 4
      ? 'give'
      : model.applications.length < 2
        ? 'apply'
        : 'pull'

async function run(all: Steps, drawnStep: Drawn): Promise<void> {
  const one = all.likely(drawnStep)
  // Where there is nothing yet to do it to, that is made instead.
  const step = all.make(one) ?? all.make({ ...one, kind: instead(all) })
  if (!step) return
  const request = step.request.path === '/company/consents' ? await agreed(step.who, step.request) : step.request
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const answer = await world.call(step.who, { ...request, headers })
  taken++
  const expected = expectedOf(step, answer)
  const label = `${one.kind} ${request.method} ${request.path} -> ${JSON.stringify(answer)}`
  told.set(expected, (told.get(expected) ?? 0) + 1)
  expect(answer.status < 300 ? 'done' : `${answer.status} ${answer.body.code}`, label).toBe(expected)
  expectNothingUncovered(all, request.path, answer)
  if (expected === 'done' && request.method !== 'GET' && one.c % 5 === 0)
    expect(await world.call(step.who, { ...request, headers }), `${label}, sent again`).toEqual(answer)
  for (const need of all.model.needs) if (isAbout(all, request.path, need)) await compare(all, need, label)
}

/** What the model says, which does the step too where it is possible. */
function expectedOf(step: NonNullable<ReturnType<Steps['make']>>, { body }: Answer): string {
  if (step.refuses) return `${step.refuses.status} ${step.refuses.code}`
  try {
    step.act(body)
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return `${error.status} ${error.code}`
  }
}

function isAbout({ model }: Steps, path: string, need: PlainNeed): boolean {
  const parts = [...model.applications, ...model.consents].filter((one) => one.need === need)
  return [need, ...parts].some(({ id }) => path.includes(id))
}

/** The tax figure, where a bank's live consent does not cover it. */
function expectNothingUncovered({ model }: Steps, path: string, answer: Answer): void {
  if (!path.startsWith('/bank/') || !JSON.stringify(answer.body).includes(String(taxPaid))) return
  const report = model.reports.find(({ id }) => path.includes(id))
  const application = report?.application ?? model.applications.find(({ id }) => path.includes(id))
  const consent =
    application && model.newest(application.need, application.product, report?.purpose ?? 'credit_decision')
  expect(consent?.state, path).toBe('live')
  expect(consent?.categories, path).toContain('tax')
}

/** A need, what hangs on it, and each version of it all: an event more or less would show. */
async function compare(all: Steps, need: PlainNeed, label: string): Promise<void> {
  const owner = shelf.society.worker('company A', 'sme_owner', 0)
  const read = async (path: string, who = owner) => world.done(who, { method: 'GET', path })
  const seen = await read(`/company/needs/${need.id}`)
  const takings = seen.takings as { takingId: string; status: string }[] // as the contract of the need says
  for (const [at, { takingId }] of takings.entries()) if (need.takings[at]) need.takings[at].id = takingId
  expect({ state: seen.state, version: seen.version, takings: takings.map(({ status }) => status) }, label).toEqual({
    ...{ state: need.state, version: need.version, takings: need.takings.map(({ status }) => status) },
  })
  for (const one of all.model.applications.filter((each) => each.need === need)) {
    const { state, version, consentId } = await read(`/company/applications/${one.id}`)
    expect({ state, version, consentId }, label).toEqual({
      state: one.state,
      version: one.version,
      consentId: one.consentId,
    })
    const path = `/bank/applications/${one.id}`
    expectNothingUncovered(
      all,
      path,
      await world.call(shelf.society.worker(one.bank, 'loan_officer', 1), { method: 'GET', path }),
    )
  }
  for (const one of all.model.consents.filter((each) => each.need === need)) {
    const { state, uses } = await read(`/company/consents/${one.id}`)
    expect({ state, uses }, label).toEqual({ state: one.state, uses: one.uses })
  }
}

test(`${sequences} sequences of up to ${steps} calls: states, versions and refusals are those of the model, and no bank reads what no live consent covers`, {
  timeout: 1_800_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: steps, maxLength: steps }), async (sequence) => {
      const all = new Steps(shelf)
      for (const one of sequence) await run(all, one)
      ran++
    }),
    {
      numRuns: sequences,
      endOnFailure: true,
      ...(inject('effort') === 'full' ? {} : { interruptAfterTimeLimit: 40_000 }),
    },
  )
  const { config, db } = world.platform
  for await (const item of db.scan(config.tables.ledger)) expect(String(item.pk)).not.toMatch(/^DEADLETTER#/)
})
