import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { bankProduct } from '#shared/product/bank-product.contract'
import styles from '#web/features/bank-product/bank-product.module.css'
import { DraftChanges } from '#web/features/bank-product/draft-changes.tsx'
import { DraftDesk, ShelfDesk } from '#web/features/bank-product/product-desk.tsx'
import { kindWords, sentencesIn } from '#web/features/bank-product/product-sentences.ts'
import { ProductTermsCard } from '#web/features/bank-product/product-terms.tsx'
import { ProductVersions } from '#web/features/bank-product/product-versions.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { BackLink } from '#web/ui/back-link.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'

type ProductPageProps = { readonly params: Promise<{ readonly productId: string }> }

const readProduct = cache((productId: string) => readOwn(bankProduct.show, { params: { productId } }))

export async function generateMetadata({ params }: ProductPageProps): Promise<Metadata> {
  await bankPage()
  const { name } = await readProduct((await params).productId)
  return { title: name[(await preferences()).language] }
}

export default async function BankProductPage({ params }: ProductPageProps) {
  await bankPage()
  const t = await getTranslations('bankProduct')
  const { language } = await preferences()
  const sentencesOf = await sentencesIn(formatFor(language))
  const product = await readProduct((await params).productId)
  const versions = product.versions
    .toSorted((one, other) => other.product.version - one.product.version)
    .map(({ publishedAt, product: terms }) => ({
      version: terms.version,
      publishedAt,
      kind: terms.kind,
      sentences: sentencesOf(terms),
    }))
  const [live] = versions
  const draft = product.draft && sentencesOf(product.draft.terms)
  const kind = live?.kind ?? product.draft?.terms.kind
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('path')}>
        <BackLink href="/bank/products">{t('toList')}</BackLink>
      </nav>
      <div>
        <h1 className={styles.title}>{product.name[language]}</h1>
        <p className={styles.lead}>{kind !== undefined && kindWords(kind, language)}</p>
      </div>
      <div className={styles.columns}>
        <div className={styles.main}>
          {draft && live && (
            <WorkCard title={t('changes')}>
              <DraftChanges before={live.sentences} after={draft} />
            </WorkCard>
          )}
          {live && (
            <ProductTermsCard
              title={t('liveTerms')}
              note={t('version', { version: live.version })}
              sentences={live.sentences}
            />
          )}
          {draft && !live && <ProductTermsCard title={t('draftTerms')} sentences={draft} />}
        </div>
        <BrowserMessages of={['productActions']}>
          <div className={styles.side}>
            <DraftDesk product={product} />
            <ShelfDesk product={product} />
            {versions.length > 0 && <ProductVersions versions={versions} />}
          </div>
        </BrowserMessages>
      </div>
    </div>
  )
}
