import * as z from 'zod'
import type { LoanProduct } from './loan-product.ts'
import { toLoanProduct } from './published-terms.ts'
import { FileProduct } from './published-terms-form.ts'

const FileProducts = z.array(FileProduct).superRefine((products, context) => {
  const seen = new Map<string, number>()
  products.forEach(({ id }, index) => {
    const first = seen.get(id)
    if (first === undefined) seen.set(id, index)
    else context.addIssue({ code: 'custom', path: [index, 'id'], message: `"${id}" is products[${first}] already` })
  })
})

export type ParsedFile =
  | { readonly products: readonly LoanProduct[]; readonly faults: null }
  | { readonly products: null; readonly faults: readonly string[] }

/**
 * Reads a parsed `loan-products.json`.
 * @returns the products in the file's order, or every fault with its place: `products[12].rate_min_bp: …`
 */
export function parsePublishedTerms(file: unknown): ParsedFile {
  const parsed = FileProducts.safeParse(file)
  if (!parsed.success) return { products: null, faults: placedFaults('products', parsed.error) }
  return { products: parsed.data.map(toLoanProduct), faults: null }
}

/** Messages of a zod error, each with the place that it is about: `products[12].rate_min_bp: …`. */
export function placedFaults(root: string, error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => {
    const place = issue.path.reduce<string>(
      (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
      root,
    )
    if (issue.code !== 'unrecognized_keys') return [`${place}: ${issue.message}`]
    return issue.keys.map((key) => `${place}.${key}: unknown field`)
  })
}
