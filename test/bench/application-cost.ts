import { someCode } from '#test/support/companies'
import { foundSociety } from '#test/support/society'
import { post } from '#test/support/town'
import { startWorld } from '#test/support/world'
import { applicationJourney, setStage } from './application-journey.ts'
import { CapacityMeter, type Units } from './capacity-meter.ts'
import { dynamodbPrice } from './dynamodb-price.data.ts'
import { meteredDb } from './metered-db.ts'

/** For 1,000 applications, in the price list's currency: what was measured, rounded up. It only goes down. */
export const costLimit = 0.34

/** Nobody's rights are remembered from the step before: people act hours apart, each time in a function that forgot them. */
const forgottenMs = 61_000

export type StepCost = { readonly step: string; readonly asked: Units; readonly follows: Units }
export type ApplicationCost = {
  /** How many requests it takes. */
  readonly requests: number
  readonly steps: readonly StepCost[]
  readonly places: readonly { readonly place: string; readonly units: Units }[]
  readonly total: Units
  /** In the price list's currency. */
  readonly perThousand: number
}

/** One application through the real entries, each event followed by every read model and consumer, as the stream does. */
export async function measureApplication(): Promise<ApplicationCost> {
  const meter = new CapacityMeter()
  let requests = 0
  const world = await startWorld(meteredDb(meter))
  try {
    const stage = await setStage(world)
    await applicationJourney(stage, async (step, who, request) => {
      world.platform.clock.move(forgottenMs)
      meter.step = step
      requests += 1
      return world.done(who, request)
    })
  } finally {
    await world.stop()
  }
  const steps = meter.all('step').map((step) => ({
    step,
    asked: meter.sum((part) => part.step === step && part.cause === 'asked'),
    follows: meter.sum((part) => part.step === step && part.cause === 'follows'),
  }))
  const places = meter.all('place').map((place) => ({ place, units: meter.sum((part) => part.place === place) }))
  const total = meter.sum()
  return { requests, steps, places, total, perThousand: priceOf(total) * 1000 }
}

const chunk = 90

/** One record that a department delivers: its part of a load of one chunk, with all that follows from it. */
export async function measureRecord(): Promise<Units> {
  const meter = new CapacityMeter()
  const world = await startWorld(meteredDb(meter))
  try {
    const { client } = await foundSociety(world)
    meter.step = 'load'
    const { id } = await post(world, client, '/ingest/loads', { item: 'tax' })
    const rows = Array.from({ length: chunk }, (_, at) => ({
      ...{ uscc: someCode(2_000_000 + at), asOf: '2026-01-31', values: { tax_grade: 'B' } },
    }))
    await post(world, client, `/ingest/loads/${id}/chunks`, { index: 0, rows })
  } finally {
    await world.stop()
  }
  const { writes, reads, calls } = meter.sum()
  return { writes: writes / chunk, reads: reads / chunk, calls: calls / chunk }
}

const priceOf = ({ writes, reads }: Units) =>
  (writes * dynamodbPrice.perMillionWriteUnits + reads * dynamodbPrice.perMillionReadUnits) / 1e6
