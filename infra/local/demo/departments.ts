import type { providers } from '#shared/fact/vocabulary'
import { type RecordItem, recordItems } from '#shared/subject/record-item'

type Deliverer = Exclude<keyof typeof providers, 'owner' | 'need' | 'bank'>

/** The demo department (and its client) that answers for each provider of facts. */
const departments: Readonly<Record<Deliverer, string>> = {
  market_regulation: 'market-bureau',
  tax: 'tax-bureau',
  court: 'court',
  human_resources: 'social-security-bureau',
  housing_fund: 'housing-fund-centre',
  statistics: 'statistics-bureau',
  finance: 'finance-bureau',
  fishery: 'fisheries-bureau',
  natural_resources: 'natural-resources-bureau',
  science_and_technology: 'science-bureau',
  agriculture: 'agriculture-bureau',
  credit_office: 'credit-office',
}

/** The providers of facts for which a demo department answers. */
export const providersOf = (key: string): string[] =>
  Object.entries(departments).flatMap(([provider, department]) => (department === key ? [provider] : []))

/** The client that delivers an item. */
export function clientFor(item: RecordItem): string {
  const { provider } = recordItems[item]
  if (provider === 'owner' || provider === 'need' || provider === 'bank')
    throw new Error(`no department delivers ${item}`)
  return departments[provider]
}
