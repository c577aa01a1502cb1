import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CompareBar } from '#web/features/product/compare-bar.tsx'
import { readCompared, readShelfPage } from '#web/features/product/read-shelf.ts'
import { readShelfAddress, type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { ShelfFilters } from '#web/features/product/shelf-filters.tsx'
import { ShelfForm } from '#web/features/product/shelf-form.tsx'
import { ShelfList } from '#web/features/product/shelf-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('products'))('title') }
}

export default async function ProductsPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const address = readShelfAddress(toParams(await searchParams))
  const [shelf, compared] = await Promise.all([readShelfPage(address), readCompared(address.compared)])
  return (
    <ShelfForm>
      <ShelfFilters address={address} filters={shelf.filters} total={shelf.total} />
      <div>
        <ShelfList address={address} shelf={shelf} />
        <CompareBar address={address} compared={compared} shelf={shelf} />
      </div>
    </ShelfForm>
  )
}
