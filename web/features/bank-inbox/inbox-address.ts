import type { InboxSort, InboxView } from '#shared/financing/bank-inbox.contract'
import type { Role } from '#shared/kernel/role'
import { ProductId } from '#shared/product/product-life'
import { type TableSort, type TableState, tableHref } from '#web/ui/table-address.ts'

export const inboxPath = '/bank'
export const inboxPageLength = 20

/** What the address says of the inbox; what it can't mean is left out, so an old link still shows cases. */
export type InboxAddress = {
  readonly state: TableState
  readonly view: InboxView
  readonly productId?: ProductId
  readonly county?: string
  readonly sort: InboxSort
  readonly page: number
}

const views: readonly InboxView[] = ['new', 'mine', 'approval', 'open']
/** By its name in the address: what a column's head asks for. */
const sorts: Readonly<Record<string, InboxSort>> = {
  clock: 'clock',
  amount: 'amount_up',
  '-amount': 'amount_down',
  company: 'company',
  '-submitted': 'newest',
}

/** @param roles an approver begins with what waits for approval, everybody else with all that runs */
export function readInboxAddress(state: TableState, roles: readonly Role[]): InboxAddress {
  const { view, product, county, sort, page } = state.query
  const productId = ProductId.safeParse(product)
  const usual = roles.includes('loan_officer') ? 'open' : 'approval'
  const number = Number(page)
  return {
    state,
    view: views.find((one) => one === view) ?? usual,
    ...(productId.success ? { productId: productId.data } : {}),
    ...(/^\d{6}$/.test(county ?? '') && county !== undefined ? { county } : {}),
    sort: sorts[sort ?? ''] ?? 'clock',
    page: Number.isSafeInteger(number) && number >= 1 && number <= 1000 ? number : 1,
  }
}

/** The query of the API; the page's own names are shorter. */
export const inboxQuery = ({ view, productId, county, sort, page }: InboxAddress) => ({
  ...{ view, sort, page, limit: inboxPageLength },
  ...(productId === undefined ? {} : { productId }),
  ...(county === undefined ? {} : { county }),
})

/** The list as a file, with its filters and in its order. */
export function inboxFileHref(kind: string, address: InboxAddress): string {
  const { page: _page, limit: _limit, ...query } = inboxQuery(address)
  return tableHref({ path: '/api/v1/bank/exports/inbox', query }, { kind })
}

export function inboxSortedBy({ sort }: InboxAddress): TableSort {
  if (sort === 'amount_down') return { by: 'amount', way: 'down' }
  if (sort === 'newest') return { by: 'submitted', way: 'down' }
  return { by: sort === 'amount_up' ? 'amount' : sort, way: 'up' }
}

/** A case as it was reached from this list, so that its neighbours are those of the list. */
export const caseHref = (applicationId: string, { query }: TableState): string =>
  tableHref({ path: `/bank/cases/${applicationId}`, query: listOnly(query) }, {})

/** Back to the list, as it was left. */
export const backToInbox = ({ query }: TableState): string => tableHref({ path: inboxPath, query: listOnly(query) }, {})

const listOnly = ({ view, product, county, sort }: TableState['query']) => ({ view, product, county, sort })
