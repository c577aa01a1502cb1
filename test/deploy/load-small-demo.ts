import { type DemoPlan, demoPlan } from '#infra/local/demo/demo-plan'
import { loadDemo } from '#infra/local/demo/load-demo'
import { demoOrganisation, demoUsers } from '#infra/local/demo-users'
import type { TokenFor } from '#infra/local/token-source'
import { dayOf, toInstant } from '#shared/kernel/instant'
import type { LocalDate } from '#shared/kernel/local-date'
import { callerOf, eventually } from '#test/support/caller'

/** A part of the demo data by the API, and everything that follows from it: the last is that each published product is in the catalogue. */
export async function loadSmallDemo(api: string, tokenFor: TokenFor, say: (line: string) => void): Promise<void> {
  const day = dayOf(toInstant(Date.now()))
  const plan = smallPlan(day)
  const counts = await loadDemo({
    ...{ api, tokenFor, day, plan },
    onProgress: (done, total) => {
      if (done % Math.ceil(total / 10) === 0) say(`demo     ${done} of ${total}`)
    },
  })
  const own = plan.banks.flatMap(({ products }) => products).filter(({ stage }) => stage === 'published')
  const published = own.length + counts.publishedTerms
  const visitor = callerOf({ api, tokenFor })
  await eventually(
    () => visitor('GET /public/catalogue'),
    ({ body }) => Array.isArray(body.products) && body.products.length === published,
  )
  say(`demo     ${counts.companies} companies, ${counts.products} products, ${published} of all in the catalogue`)
}

/** The demo with every bank and product, but of the companies those of the demo users and some others. */
function smallPlan(day: LocalDate): DemoPlan {
  const whole = demoPlan(day)
  const people = new Set(demoUsers.map(({ name }) => name))
  const owners = whole.owners.filter(({ user }) => people.has(user))
  const codes = new Set([...owners.map(({ company }) => company.uscc), demoOrganisation('company-unclaimed').uscc])
  const companies = whole.companies.filter(({ uscc }, at) => at < 60 || codes.has(uscc))
  return { ...whole, owners, companies }
}
