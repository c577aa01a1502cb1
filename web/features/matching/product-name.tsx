'use client'

import type { LoanProduct } from '#shared/product/loan-product'
import { BankLine } from '#web/features/product/bank-line.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './product-name.module.css'

/** Bank over product; the name leads to the product. */
export function ProductName({ product }: { readonly product: LoanProduct }) {
  const { language } = useFormat()
  return (
    <>
      <BankLine head={{ ...product, source: null }} />
      <h3 className={styles.name}>
        <Link href={`/products/${product.id}`}>{product.name[language]}</Link>
      </h3>
    </>
  )
}
