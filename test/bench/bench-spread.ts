export type Spread = { readonly median: number; readonly min: number; readonly max: number }

const round = (value: number) => Math.round(value * 1000) / 1000

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}
export const spread = (values: readonly number[]): Spread => ({
  median: round(middle(values)),
  min: round(Math.min(...values)),
  max: round(Math.max(...values)),
})

/** How long a call takes, in ms. */
export async function timed(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await call()
  return performance.now() - start
}
