import type { TokenFor } from '#infra/local/token-source'
import type { LocalDate } from '#shared/kernel/local-date'
import { RecordItem } from '#shared/subject/record-item'
import { demoCaller } from './demo-call.ts'
import { chunksOf, type DemoPlan, demoPlan } from './demo-plan.ts'
import { claimCompany, deliverItem } from './load-companies.ts'
import { registerBank, registerDepartment, registerOffices } from './load-organisations.ts'
import { putOnShelf, takeOver } from './load-products.ts'
import { inParallel, type Loading, together } from './loading.ts'

export interface DemoLoad {
  readonly api: string
  readonly tokenFor: TokenFor
  /** From which dates and ages are counted. A load that was cut off is sent again with its own day. */
  readonly day: LocalDate
  readonly onProgress: (done: number, total: number) => void
  /** The whole demo unless told. */
  readonly plan?: DemoPlan
}

/** What is in then. */
export interface DemoCounts {
  readonly companies: number
  readonly rows: number
  readonly claimed: number
  readonly banks: number
  /** Of the banks, whatever their stage. */
  readonly products: number
  readonly publishedTerms: number
  readonly leftOutTerms: number
}

/**
 * Loads the demo data by the real commands over HTTP, with tokens of the real flow. Every write carries a key that
 * follows from what it writes: a load that was cut off can be sent again within 48 hours, and nothing is in twice.
 */
export async function loadDemo({
  api,
  tokenFor,
  day,
  onProgress,
  plan = demoPlan(day),
}: DemoLoad): Promise<DemoCounts> {
  const items = RecordItem.options.map((item) => ({ item, chunks: chunksOf(item, plan.companies) }))
  const counts = countsOf(plan, items)
  const loading: Loading = { call: demoCaller(api), tokenFor, step: stepper(plan, items, onProgress) }
  await inParallel(plan.departments, 3, (key) => registerDepartment(loading, key))
  await registerOffices(loading)
  await together([
    loadCompanies(loading, plan, items),
    inParallel(plan.banks, 2, async (bank) => {
      const bankId = await registerBank(loading, bank)
      for (const product of bank.products) await putOnShelf(loading, bank, bankId, product)
    }),
    inParallel(plan.publishedTerms, 1, (terms) => takeOver(loading, terms)),
  ])
  return counts
}

type Items = readonly { readonly item: RecordItem; readonly chunks: ReturnType<typeof chunksOf> }[]

/** Companies can be claimed once they are registered; the other departments deliver meanwhile. */
async function loadCompanies(loading: Loading, plan: DemoPlan, items: Items): Promise<void> {
  const deliver = ({ item, chunks }: Items[number]) => deliverItem(loading, item, chunks)
  const isRegistration = ({ item }: Items[number]) => item === 'registration'
  await inParallel(items.filter(isRegistration), 1, deliver)
  await together([
    inParallel(
      items.filter((one) => !isRegistration(one)),
      3,
      deliver,
    ),
    inParallel(plan.owners, 2, (owner) => claimCompany(loading, owner)),
  ])
}

function stepper({ departments, banks, owners, publishedTerms }: DemoPlan, items: Items, tell: DemoLoad['onProgress']) {
  const products = banks.reduce((sum, bank) => sum + bank.products.length, 0)
  const chunks = items.reduce((sum, item) => sum + item.chunks.length, 0)
  const total = departments.length + banks.length + products + chunks + owners.length + publishedTerms.length
  let done = 0
  return () => {
    done += 1
    tell(done, total)
  }
}

function countsOf({ companies, owners, banks, publishedTerms, leftOutTerms }: DemoPlan, items: Items): DemoCounts {
  return {
    companies: companies.length,
    rows: items.reduce((sum, { chunks }) => sum + chunks.flat().length, 0),
    claimed: owners.length,
    banks: banks.length,
    products: banks.reduce((sum, bank) => sum + bank.products.length, 0),
    publishedTerms: publishedTerms.length,
    leftOutTerms,
  }
}
