/** The limits that every product has beside its rules, in the order in which every answer names them. */
export const ownLimits = [
  'amount',
  'term',
  'purpose',
  'guarantee_ways',
  'repayment_way',
  'region',
  'industry_section',
] as const
export type OwnLimit = (typeof ownLimits)[number]
