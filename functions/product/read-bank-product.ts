import { readNamesOfMembers } from '#functions/identity/list-colleagues'
import { actingOrganisation, actingPerson } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import type { bankProduct } from '#shared/product/bank-product.contract'
import { bankProducts } from './bank-products.view.ts'
import { loadOwnProduct } from './own-product.ts'
import { allVersions } from './product.store.ts'

export const listBankProducts: Verb<typeof bankProduct.list> = (ctx, { query }) =>
  readList(ctx, bankProducts, actingOrganisation(ctx), query)

export const showBankProduct: Verb<typeof bankProduct.show> = async (ctx, { params: { productId } }) => {
  const { loaded } = await loadOwnProduct(ctx, productId)
  const { status, name, live, draft } = loaded.state
  const person = actingPerson(ctx)
  const people = await readNamesOfMembers(ctx, actingOrganisation(ctx))
  return {
    productId,
    version: loaded.version,
    name,
    state: status,
    live,
    draft: draft && {
      status: draft.status,
      terms: draft.terms,
      savedAt: draft.savedAt,
      returnNote: draft.returnNote?.reveal() ?? null,
      editors: draft.editors.flatMap((one) => people.get(one) ?? []),
      submittedBy: draft.submittedBy && (people.get(draft.submittedBy) ?? null),
      isOwn: draft.editors.includes(person) || draft.submittedBy === person,
    },
    versions: await allVersions(ctx.platform, productId),
  }
}
