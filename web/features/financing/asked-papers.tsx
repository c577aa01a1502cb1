import { getTranslations } from 'next-intl/server'
import { hasEnded } from '#shared/financing/application-life'
import { ProductId } from '#shared/product/product-life'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { readProduct } from '#web/features/product/read-shelf.ts'
import { SourceText } from '#web/features/product/source-text.tsx'
import { preferences } from '#web/lib/preferences.ts'
import { Link } from '#web/ui/link.tsx'
import type { CompanyApplicationRow } from './application-row.tsx'
import styles from './asked-papers.module.css'

/** What each product asks for on paper, with the way to hand it in before the bank asks. */
export async function AskedPapers({ applications }: { readonly applications: readonly CompanyApplicationRow[] }) {
  const t = await getTranslations('needSent')
  const { language } = await preferences()
  const running = applications.filter(({ state }) => !hasEnded(state))
  const found = await Promise.all(running.map(({ productId }) => readProduct(ProductId.parse(productId))))
  const asked = running.flatMap((application, at) => {
    const documents = found[at]?.product.documents ?? []
    return documents.length === 0 ? [] : [{ application, documents }]
  })
  if (asked.length === 0) return null
  return (
    <CompanyPanel title={t('papers')}>
      {asked.map(({ application: { applicationId, bankName, productName }, documents }) => (
        <div key={applicationId} className={styles.papers}>
          <h3>{t('papersFor', { bank: bankName[language], product: productName[language] })}</h3>
          <ul>
            {documents.map((document) => (
              <li key={document.zh}>
                <SourceText words={document} />
              </li>
            ))}
          </ul>
          <Link href={`/company/applications/${applicationId}#files`}>{t('upload')}</Link>
        </div>
      ))}
    </CompanyPanel>
  )
}
