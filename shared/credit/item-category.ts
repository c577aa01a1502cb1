import type { ConsentCategory } from '#shared/consent/consent'
import type { ProfileFact } from '#shared/subject/profile'
import type { RecordItem } from '#shared/subject/record-item'

/** Under which category of consent each item of the catalogue falls. */
const itemCategories: Readonly<Record<RecordItem, ConsentCategory>> = {
  registration: 'identity',
  statistics: 'identity',
  penalties_and_lists: 'penalties_and_lists',
  judicial: 'judicial',
  recognition: 'recognition',
  intellectual_property: 'recognition',
  procurement: 'recognition',
  rural_credit: 'recognition',
  public_credit: 'public_credit',
  tax: 'tax',
  invoices: 'tax',
  financial_statements: 'tax',
  social_insurance: 'social_insurance',
  housing_fund: 'housing_fund',
  fishery: 'property',
  sea_use: 'property',
}

export const categoryOfItem = (item: RecordItem): ConsentCategory => itemCategories[item]

/** What its owner states is a category of its own, whatever it is about. */
export const categoryOf = (fact: ProfileFact): ConsentCategory =>
  fact.source === 'declared' ? 'declared' : itemCategories[fact.item]
