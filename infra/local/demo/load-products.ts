import { bankProduct } from '#shared/product/bank-product.contract'
import { publishedTerms } from '#shared/product/published-terms.contract'
import { FileProduct } from '#shared/product/published-terms-form'
import type { DemoProduct } from './bank-product.ts'
import type { DemoBank } from './demo-banks.ts'
import type { FileTerms } from './demo-plan.ts'
import { actingAs, type Loading } from './loading.ts'

/** One manager drafts and submits, the other publishes; some stay where their stage says. */
export async function putOnShelf(
  loading: Loading,
  bank: DemoBank,
  bankId: string,
  product: DemoProduct,
): Promise<void> {
  const [drafter, publisher] = bank.staff
  const one = await actingAs(loading, { user: drafter.user }, bankId)
  const other = await actingAs(loading, { user: publisher.user }, bankId)
  const { key, stage, terms } = product
  const drafted = await loading.call(bankProduct.draft, { body: terms }, { ...one, key: `demo-draft-${key}` })
  const params = { productId: drafted.id }
  const move = async () => {
    if (stage === 'draft') return
    const { version } = await loading.call(
      bankProduct.submit,
      { params, body: { version: drafted.version } },
      { ...one, key: `demo-submit-${key}` },
    )
    if (stage === 'in_review') return
    await loading.call(bankProduct.publish, { params, body: { version } }, { ...other, key: `demo-publish-${key}` })
    if (stage === 'suspended')
      await loading.call(bankProduct.suspend, { params }, { ...other, key: `demo-suspend-${key}` })
  }
  await move()
  loading.step()
}

/** A product of a bank that isn't on the platform, as its public source states it. */
export async function takeOver(loading: Loading, terms: FileTerms): Promise<void> {
  const as = await actingAs(loading, { user: 'platform-admin' })
  await loading.call(
    publishedTerms.takeOver,
    { body: FileProduct.parse(terms) },
    { ...as, key: `demo-terms-${terms.id}` },
  )
  loading.step()
}
