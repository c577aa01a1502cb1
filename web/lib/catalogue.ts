import { catalogue } from '#shared/matching/catalogue.contract'
import type { Output } from '#shared/kernel/route'
import { ApiProblem, read } from './api.ts'

export type Catalogue = Output<typeof catalogue.show>

/** Every product on the shelf; undefined while the API can't be reached, so that a page can say so and go on. */
export async function readCatalogue(): Promise<Catalogue | undefined> {
  try {
    return await read(catalogue.show, {})
  } catch (error) {
    if (error instanceof ApiProblem && error.status >= 500) return undefined
    throw error
  }
}
