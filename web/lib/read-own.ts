import { forbidden, notFound, redirect } from 'next/navigation'
import type { Call, Output, QueryRoute } from '#shared/kernel/route'
import { ApiProblem, read } from './api.ts'
import { signInAddress } from './page-access.ts'

/**
 * Reads for a signed-in page. What isn't there or isn't the reader's is the page's 404, what the role doesn't do its
 * "who may"; an outage is thrown on: `orOutage(readOwn(…))` gives undefined for it.
 */
export async function readOwn<R extends QueryRoute>(route: R, call: Call<R>): Promise<Output<R>> {
  return read(route, call).catch(toOwnPage)
}

/** The page that says what a reading was refused with; for a refusal of its own a page looks before it asks here. */
export async function toOwnPage(error: unknown): Promise<never> {
  if (!(error instanceof ApiProblem)) throw error
  if (error.status === 401) redirect(await signInAddress())
  if (error.status === 403) forbidden()
  // A number that is none is not found either.
  if (error.status === 404 || error.status === 400) notFound()
  throw error
}
