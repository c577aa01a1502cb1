import { AsyncLocalStorage } from 'node:async_hooks'

type Meter = { units: number }
const running = new AsyncLocalStorage<Meter>()

/** DynamoDB says with each answer how many capacity units it took: they count for whatever is being done. */
export function addUnits(units: number | undefined): void {
  const meter = running.getStore()
  if (meter && units !== undefined) meter.units += units
}

/** Runs work, and tells how long it took and what it cost, also where it failed. */
export async function measured<T>(work: (soFar: () => { ms: number; units: number }) => Promise<T>): Promise<T> {
  const started = performance.now()
  const meter: Meter = { units: 0 }
  return running.run(meter, () =>
    work(() => ({ ms: Math.round((performance.now() - started) * 10) / 10, units: meter.units })),
  )
}
