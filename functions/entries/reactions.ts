import { auditHeads } from '#functions/audit/audit-heads.view'
import { companyNeeds } from '#functions/financing/company-needs.view'
import { needExpiry } from '#functions/financing/expire-need'
import { organisationList } from '#functions/identity/organisation.view'
import { needMatches } from '#functions/matching/need-matches.view'
import { onProductPublished } from '#functions/matching/on-product-published'
import type { Consumer } from '#functions/platform/consumer'
import type { Due } from '#functions/platform/due'
import type { View } from '#functions/platform/view'
import { bankProducts } from '#functions/product/bank-products.view'
import { loadList } from '#functions/subject/load.view'

/** Commands that time runs. */
export const dues: readonly Due[] = [needExpiry]

/** Read models, each folded from the events of its noun. */
export const views: readonly View[] = [
  auditHeads,
  organisationList,
  bankProducts,
  companyNeeds,
  loadList,
  needMatches,
  ...dues.map((due) => due.view),
]

/** What follows from events. */
export const consumers: readonly Consumer[] = [onProductPublished]
