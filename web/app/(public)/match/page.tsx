import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { catalogue } from '#shared/matching/catalogue.contract'
import { readKnownCompany } from '#web/features/matching/company-facts.ts'
import styles from '#web/features/matching/match-loader.module.css'
import { MatchStart } from '#web/features/matching/match-start.tsx'
import { readMatchAddress } from '#web/features/matching/need-address.ts'
import { needQuery } from '#web/features/need/need-query.ts'
import { type SearchParams, toParams } from '#web/features/product/shelf-address.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { read } from '#web/lib/api.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('match'))('title') }
}

export default async function MatchPage({ searchParams }: { readonly searchParams: Promise<SearchParams> }) {
  const today = dayOf(toInstant(Date.now()))
  const { need } = readMatchAddress(toParams(await searchParams))
  const [company, terms] = await Promise.all([
    readKnownCompany(today),
    need === null ? undefined : orOutage(read(catalogue.show, {})),
  ])
  const t = await getTranslations('match')
  return (
    <>
      {company === 'unreadable' && (
        <div className={styles.notice}>
          <Notice tone="lamp" isOutage title={t('companyUnread')}>
            {t('companyUnreadDetail')}
          </Notice>
        </div>
      )}
      {need && (
        <noscript>
          <div className={styles.notice}>
            <Notice tone="lamp" title={t('noScript')}>
              <Link href={`/products?${needQuery(need)}`}>{t('noScriptProducts')}</Link>
            </Notice>
          </div>
        </noscript>
      )}
      <BrowserMessages of={['match', 'need', 'nothing', 'product']}>
        <MatchStart company={company === 'unreadable' ? null : company} today={today} catalogue={terms ?? null} />
      </BrowserMessages>
    </>
  )
}
