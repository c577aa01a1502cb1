import { getTranslations } from 'next-intl/server'
import type { bankInbox } from '#shared/financing/bank-inbox.contract'
import type { Role } from '#shared/kernel/role'
import type { Output } from '#shared/kernel/route'
import { countyWords } from '#web/features/financing/trait-words.ts'
import { preferences } from '#web/lib/preferences.ts'
import { FilterPick } from '#web/ui/filter-pick.tsx'
import { type InboxAddress, inboxSortedBy } from './inbox-address.ts'
import styles from './inbox-page.module.css'
import { InboxViews } from './inbox-views.tsx'

type InboxFiltersProps = {
  readonly inbox: Output<typeof bankInbox.show>
  readonly address: InboxAddress
  readonly roles: readonly Role[]
}

/** Views with their counts, and the filters; all of it stands in the address. */
export async function InboxFilters({ inbox, address, roles }: InboxFiltersProps) {
  const t = await getTranslations('bankInbox')
  const { language } = await preferences()
  const sorted = inboxSortedBy(address)
  return (
    <div className={styles.bar}>
      <InboxViews roles={roles} current={address.view} state={address.state} counts={inbox.counts} />
      <div className={styles.filters}>
        <FilterPick
          label={t('byProduct')}
          name="product"
          address={address.state}
          options={[
            { value: '', label: t('allProducts') },
            ...inbox.products.map(({ productId, productName, count }) => ({
              value: productId,
              label: t('option', { name: productName[language], count }),
            })),
          ]}
        />
        <FilterPick
          label={t('byCounty')}
          name="county"
          address={address.state}
          options={[
            { value: '', label: t('allCounties') },
            ...inbox.counties.map(({ county, count }) => ({
              value: county,
              label: t('option', { name: countyWords(county, language), count }),
            })),
          ]}
        />
        <FilterPick
          label={t('order')}
          name="sort"
          address={{ ...address.state, query: { ...address.state.query, sort: addressOf(sorted) } }}
          options={[
            { value: 'clock', label: t('byClock') },
            { value: 'amount', label: t('smallestFirst') },
            { value: '-amount', label: t('largestFirst') },
            { value: 'company', label: t('byCompany') },
            { value: '-submitted', label: t('latestFirst') },
          ]}
        />
      </div>
    </div>
  )
}

const addressOf = ({ by, way }: ReturnType<typeof inboxSortedBy>) => (way === 'down' ? `-${by}` : by)
