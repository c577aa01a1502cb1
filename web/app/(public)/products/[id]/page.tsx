import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ProductId } from '#shared/product/product-life'
import { needQuery, readNeedQuery } from '#web/features/need/need-query.ts'
import { calculatorInput, calculatorProduct } from '#web/features/product/calculator-input.ts'
import { CalculatorSection } from '#web/features/product/calculator-section.tsx'
import { ProductAside } from '#web/features/product/product-aside.tsx'
import { ProductConditions } from '#web/features/product/product-conditions.tsx'
import styles from '#web/features/product/product-page.module.css'
import { ProductDocuments, ProductOrigin, ProductPrice } from '#web/features/product/product-papers.tsx'
import { ProductTiers } from '#web/features/product/product-tiers.tsx'
import { ProductTop } from '#web/features/product/product-top.tsx'
import { readProduct } from '#web/features/product/read-shelf.ts'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { SuspendedNotice } from '#web/features/product/suspended-notice.tsx'
import { preferences } from '#web/lib/preferences.ts'

type ProductPageProps = {
  readonly params: Promise<{ readonly id: string }>
  readonly searchParams: Promise<SearchParams>
}

/** What is no product's number, and what is on no shelf, is the same 404. */
async function productOf(params: ProductPageProps['params']) {
  const id = ProductId.safeParse((await params).id)
  const found = id.success ? await readProduct(id.data) : undefined
  return found ?? notFound()
}

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  const { product } = await productOf(params)
  const { language } = await preferences()
  const t = await getTranslations('loanProduct')
  return { title: t('pageTitle', { product: product.name[language], bank: product.bank.name[language] }) }
}

export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const { product, alike } = await productOf(params)
  const asked = toParams(await searchParams)
  const priced = calculatorProduct(product)
  const hasTiers = product.tiers.length > 0 || product.tierNotes.length > 0
  const sections = [
    'conditions',
    ...(hasTiers ? ['tiers' as const] : []),
    'calculator',
    'documents',
    'fees',
    'version',
  ] as const
  return (
    <div className={styles.page}>
      <article className={styles.main}>
        <ProductTop product={product} />
        {product.status === 'suspended' && <SuspendedNotice product={product} alike={alike} />}
        <ProductConditions product={product} />
        <ProductTiers product={product} />
        <CalculatorSection product={priced} initial={priced && calculatorInput(priced, asked)} />
        <ProductDocuments product={product} />
        <ProductPrice product={product} />
        <ProductOrigin product={product} />
      </article>
      <ProductAside product={product} need={needQuery(readNeedQuery(asked))} sections={sections} />
    </div>
  )
}
