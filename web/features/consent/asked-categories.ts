import type { ConsentCategory } from '#shared/consent/consent'
import { sensitiveCategories } from '#shared/consent/consent'
import { categoryWords } from '#shared/consent/consent-words'
import { categoriesRead } from '#shared/credit/categories-read'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'

/** Who may look, what for, and how far it must reach to decide. */
export type AskedBank = {
  readonly bankId: string
  readonly bankName: string
  readonly productId: string
  readonly productName: string
  /** Without these the bank can't decide by its own rules. */
  readonly needed: readonly ConsentCategory[]
  /** What its preferred rules read: it may help. */
  readonly helpful: readonly ConsentCategory[]
}

/** On public record anyway, and looked at by every bank. */
const always: readonly ConsentCategory[] = ['identity', 'penalties_and_lists', 'judicial']

/** What a product's rules read of the company. */
function categoriesAsked({ rules }: Pick<ShelfDetail, 'rules'>): Pick<AskedBank, 'needed' | 'helpful'> {
  const read = (isHard: boolean) => categoriesRead(rules.filter(({ hard }) => hard === isHard).map(({ fact }) => fact))
  const needed = [...new Set([...always, ...read(true)])]
  return { needed, helpful: read(false).filter((category) => !needed.includes(category)) }
}

export const askedBank = (product: ShelfDetail, { language }: Format): AskedBank => ({
  bankId: product.bank.key,
  bankName: product.bank.name[language],
  productId: product.productId,
  productName: product.name[language],
  ...categoriesAsked(product),
})

/** A category as the form shows it. */
export type ShownCategory = {
  readonly code: ConsentCategory
  readonly label: string
  readonly holds: string
  readonly isSensitive: boolean
}

/** Every category that one of the banks asks for, in the order of the list. */
export function shownCategories(banks: readonly AskedBank[], { language }: Format): ShownCategory[] {
  const asked = new Set(banks.flatMap(({ needed, helpful }) => [...needed, ...helpful]))
  return Object.entries(categoryWords).flatMap(([code, { label, holds }]) => {
    const category = [...asked].find((one) => one === code)
    if (category === undefined) return []
    const isSensitive = sensitiveCategories.includes(category)
    return [{ code: category, label: label[language], holds: sentenceCase(holds[language]), isSensitive }]
  })
}
