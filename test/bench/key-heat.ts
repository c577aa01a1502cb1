import { claimBody, registrationOf, someCode } from '#test/support/companies'
import { foundSociety, type Society } from '#test/support/society'
import { post, publishedProduct } from '#test/support/town'
import { startWorld, type Worker, type World } from '#test/support/world'
import { applicationJourney, type Stage } from './application-journey.ts'
import { applicationsPerSecond, busiestHour, chunksPerSecond } from './busiest-hour.data.ts'
import { countingDb, WriteCounts } from './write-counts.ts'

/** Writes a second that no partition key may pass (R8); DynamoDB itself bears a thousand units. */
export const heatLimit = 100
const chunks = 4

/** `city`: every case of every bank writes there; `bank`: every case of one bank; `case`: one case or one company. */
export type Reach = 'city' | 'bank' | 'case' | 'load'
export type Heat = {
  readonly key: string
  readonly reach: Reach
  /** Writes there of one application from need to payout, or of one chunk of a load. */
  readonly writes: number
  readonly perSecond: number
}
type Writes = ReadonlyMap<string, number>

/**
 * Cases of many companies at two banks, and loads of two departments, run through the real commands, read models and
 * consumers; what each wrote by key is scaled to the busiest hour. @returns the keys, the hottest first
 */
export async function measureHeat(casesOfEach: number): Promise<readonly Heat[]> {
  const counts = new WriteCounts()
  const world = await startWorld(countingDb(counts))
  try {
    const society = await foundSociety(world)
    const cases = { A: await casesAt('A', society, world, counts, casesOfEach), B: [] as Writes[] }
    cases.B = await casesAt('B', society, world, counts, casesOfEach)
    const loads = [await loadOf(society.client, world, counts), await loadOf(society.otherClient, world, counts)]
    return [...heatOfCases(cases), ...heatOfLoads(loads)].sort((one, other) => other.perSecond - one.perSecond)
  } finally {
    await world.stop()
  }
}

let companies = 1_000_000
async function newOwner(world: World, { client }: Society): Promise<Worker> {
  const uscc = someCode(++companies)
  const load = await post(world, client, '/ingest/loads', { item: 'registration' })
  await post(world, client, `/ingest/loads/${load.id}/chunks`, { index: 0, rows: [registrationOf(uscc)] })
  const subject = `representative of ${uscc}`
  const { id } = await world.done({ subject }, { method: 'POST', path: '/claims', body: claimBody(uscc) })
  return { subject, acting: id, organisationId: id, roles: ['sme_owner'] }
}

async function casesAt(letter: 'A' | 'B', society: Society, world: World, counts: WriteCounts, times: number) {
  const officer = society.worker(`bank ${letter}`, 'loan_officer', 0)
  const approver = society.worker(`bank ${letter}`, 'bank_approver', 0)
  const productId = await productOf(letter, society, world)
  const found: Writes[] = []
  for (let nth = 0; nth < times; nth++) {
    const owner = await newOwner(world, society)
    const stage: Stage = { world, owner, officer, approver, bankId: officer.organisationId, productId }
    counts.isOn = true
    await applicationJourney(stage, (_step, who, request) => world.done(who, request))
    counts.isOn = false
    found.push(counts.take())
  }
  return found
}

function productOf(letter: 'A' | 'B', society: Society, world: World): Promise<string> {
  const own: Society = { ...society, worker: (_, role, nth) => society.worker(`bank ${letter}`, role, nth) }
  return publishedProduct({ world, society: own }, own.worker(`bank ${letter}`, 'product_manager', 0))
}

async function loadOf(client: Worker, world: World, counts: WriteCounts): Promise<Writes> {
  counts.isOn = true
  const { id } = await post(world, client, '/ingest/loads', { item: 'tax' })
  for (let index = 0; index < chunks; index++) {
    const rows = Array.from({ length: busiestHour.rowsPerChunk }, () => ({
      uscc: someCode(++companies),
      asOf: '2026-01-31',
      values: { tax_grade: 'B' },
    }))
    await post(world, client, `/ingest/loads/${id}/chunks`, { index, rows })
  }
  counts.isOn = false
  return counts.take()
}

const sum = (all: readonly Writes[], key: string) => all.reduce((total, one) => total + (one.get(key) ?? 0), 0)
const keysOf = (all: readonly Writes[]) => [...new Set(all.flatMap((one) => [...one.keys()]))]

function heatOfCases({ A, B }: { readonly A: readonly Writes[]; readonly B: readonly Writes[] }): Heat[] {
  return keysOf([...A, ...B]).map((key) => {
    const [inA, inB] = [sum(A, key), sum(B, key)]
    if (inA > 0 && inB > 0) return toHeat(key, 'city', (inA + inB) / (A.length + B.length), applicationsPerSecond)
    const own = inA > 0 ? A : B
    const cases = own.filter((one) => one.has(key)).length
    const share = applicationsPerSecond * busiestHour.largestBanksShare
    if (cases > 1) return toHeat(key, 'bank', sum(own, key) / own.length, share)
    // All that one case writes to its own key, as if it went from need to payout in a single second.
    return toHeat(key, 'case', sum(own, key), 1)
  })
}

/** What both loads write to is everybody's; what one alone writes to, its department's. */
function heatOfLoads(loads: readonly Writes[]): Heat[] {
  return keysOf(loads).map((key) => {
    const isShared = loads.every((one) => one.has(key))
    const rate = isShared ? chunksPerSecond : chunksPerSecond / busiestHour.departments
    return toHeat(key, 'load', sum(loads, key) / (chunks * (isShared ? loads.length : 1)), rate)
  })
}

const toHeat = (key: string, reach: Reach, writes: number, rate: number): Heat => ({
  key,
  reach,
  writes,
  perSecond: writes * rate,
})
