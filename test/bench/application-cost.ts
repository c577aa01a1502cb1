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
  readonly steps: readonly StepCost[]
  readonly places: readonly { readonly place: string; readonly units: Units }[]
  readonly total: Units
  /** In the price list's currency. */
  readonly perThousand: number
}

/** One application through the real entries, each event followed by every read model and consumer, as the stream does. */
export async function measureApplication(): Promise<ApplicationCost> {
  const meter = new CapacityMeter()
  const world = await startWorld(meteredDb(meter))
  try {
    const stage = await setStage(world)
    await applicationJourney(stage, async (step, who, request) => {
      world.platform.clock.move(forgottenMs)
      meter.step = step
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
  return { steps, places, total, perThousand: priceOf(total) * 1000 }
}

const priceOf = ({ writes, reads }: Units) =>
  (writes * dynamodbPrice.perMillionWriteUnits + reads * dynamodbPrice.perMillionReadUnits) / 1e6
