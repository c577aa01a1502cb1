import { exampleTerms } from '#shared/product/example-terms.data'
import type { Society } from '#test/support/society'
import type { Worker, World } from '#test/support/world'

/** What a call of a route needs to succeed. */
export type Prepared = {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}
export type Town = { readonly world: World; readonly society: Society }
export type Build = (town: Town, owner: Worker) => Promise<Prepared>

export const post = (world: World, who: Worker, path: string, body?: unknown) =>
  world.done(who, { method: 'POST', path, body })

export async function product({ world }: Town, owner: Worker): Promise<string> {
  return (await post(world, owner, '/bank/products', exampleTerms)).id
}
export async function submittedProduct(town: Town, owner: Worker): Promise<string> {
  const id = await product(town, owner)
  await post(town.world, owner, `/bank/products/${id}/submit`, { version: 1 })
  return id
}
export async function publishedProduct(town: Town, owner: Worker): Promise<string> {
  const id = await submittedProduct(town, owner)
  const second = town.society.worker('bank A', 'product_manager', 1)
  await post(town.world, second, `/bank/products/${id}/publish`, { version: 2 })
  return id
}

export const needBody = { amountFen: 200_000_000, termMonths: 12, purpose: 'working_capital' }
export async function need({ world }: Town, owner: Worker): Promise<string> {
  return (await post(world, owner, '/company/needs', needBody)).id
}
