import { useTranslations } from 'next-intl'
import type { bankInbox } from '#shared/financing/bank-inbox.contract'
import type { Output } from '#shared/kernel/route'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { tableHref } from '#web/ui/table-address.ts'
import type { InboxAddress } from './inbox-address.ts'

type InboxEmptyProps = { readonly inbox: Output<typeof bankInbox.show>; readonly address: InboxAddress }

/** Nothing here: because of a filter, because others have it, or because all is done. */
export function InboxEmpty({ inbox, address }: InboxEmptyProps) {
  const t = useTranslations('bankInbox')
  const { today, counts } = inbox
  if (address.productId !== undefined || address.county !== undefined)
    return (
      <EmptyState
        title={t('emptyFiltered')}
        action={{
          href: tableHref(address.state, { product: null, county: null, page: null }),
          label: t('dropFilters'),
        }}
      >
        {t('emptyFilteredWhy')}
      </EmptyState>
    )
  if (counts.open > 0)
    return (
      <EmptyState
        title={t('emptyView', { view: address.view })}
        action={{
          href: tableHref(address.state, { view: 'open', page: null }),
          label: t('toAll', { count: counts.open }),
        }}
      >
        {t('today', today)}
      </EmptyState>
    )
  return (
    <EmptyState title={t('emptyAll')} action={{ href: '/bank/needs', label: t('toNeeds') }}>
      {t('today', today)}
    </EmptyState>
  )
}
