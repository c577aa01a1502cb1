import { ApiProblem } from './api.ts'

/** What was read, or undefined while the API can't be reached: so a page can say so and show the rest. */
export async function orOutage<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof ApiProblem && error.status >= 500) return undefined
    throw error
  }
}
