import { look } from '#shared/credit/look.contract'
import { hasEnded } from '#shared/financing/application-life'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyLoan } from '#shared/financing/loan.contract'
import { need } from '#shared/financing/need.contract'
import { companyProfile } from '#shared/subject/company.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'

/** So many running applications show their course on the home page; the rest stands in the list. */
const mostCourses = 4

const ownTurn: readonly string[] = ['offered', 'returned', 'paused']

/** Everything that the company's home shows, read side by side; what can't be read leaves a gap of its own. */
export async function readHome() {
  const [company, applications, needs, loans, looks] = await Promise.all([
    readOwn(companyProfile.show, {}),
    orOutage(readOwn(companyApplication.list, { query: { limit: 50 } })),
    orOutage(readOwn(need.list, { query: { limit: 20 } })),
    orOutage(readOwn(companyLoan.list, { query: { limit: 5 } })),
    orOutage(readOwn(look.list, { query: { limit: 20 } })),
  ])
  const rows = applications?.items ?? []
  const running = rows.filter(({ state }) => !hasEnded(state))
  // What waits for the company stands in the list of things to do.
  const atBanks = running.filter(({ state }) => !ownTurn.includes(state)).slice(0, mostCourses)
  const returned = running.filter(({ state }) => state === 'returned')
  const readCases = (cases: typeof rows) =>
    Promise.all(
      cases.map(({ applicationId }) => orOutage(readOwn(companyApplication.show, { params: { applicationId } }))),
    )
  const [courses, toSupply, taken] = await Promise.all([
    readCases(atBanks),
    readCases(returned),
    Promise.all(
      (needs?.items ?? [])
        .filter(({ state }) => state === 'open' || state === 'taken' || state === 'routed')
        .map(({ needId }) => orOutage(readOwn(need.show, { params: { needId } }))),
    ),
  ])
  return {
    company,
    isWhole: applications !== undefined && needs !== undefined,
    rows,
    running,
    courses: courses.flatMap((one) => one ?? []),
    toSupply: toSupply.flatMap((one) => one ?? []),
    needs: needs?.items ?? [],
    taken: taken.flatMap((one) => one ?? []),
    loans: loans?.items,
    // One's own looks say nothing new.
    looks: looks?.items.filter(({ purpose }) => purpose !== 'own').slice(0, 3),
  }
}
