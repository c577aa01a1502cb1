import type { Config } from '#functions/platform/config'
import type { View } from '#functions/platform/view'
import { applied, bankIn, companyIn, marketPlatform, needOf } from './market.ts'

/** Monday, 2 March 2026, 10:00: a company has stated a need. @param others what a test reads besides */
export async function statedNeed(config: Config, others?: readonly View[]) {
  const market = marketPlatform(config, others)
  const company = await companyIn(market)
  return { market, company, needId: await needOf(company) }
}

/** The same, and an application to each of so many banks, under consents of thirty days; the first one stands out. */
export async function appliedCase(config: Config, banks = 1, others?: readonly View[]) {
  const stated = await statedNeed(config, others)
  const cases = []
  for (let nth = 0; nth < banks; nth++) {
    const bank = await bankIn(stated.market)
    cases.push({ bank, applicationId: await applied({ ...stated, bank }) })
  }
  const [first] = cases
  if (!first) throw new Error('one bank at least')
  return { ...stated, cases, ...first }
}
