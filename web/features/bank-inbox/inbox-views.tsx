import { useTranslations } from 'next-intl'
import type { InboxView } from '#shared/financing/bank-inbox.contract'
import type { Role } from '#shared/kernel/role'
import { TabLinks } from '#web/ui/tab-links.tsx'
import { type TableState, tableHref } from '#web/ui/table-address.ts'
import { inboxPath } from './inbox-address.ts'

type InboxViewsProps = {
  readonly roles: readonly Role[]
  readonly current: InboxView | 'ended'
  /** Filters that a change of view keeps, where the present view has some. */
  readonly state?: TableState
  readonly counts?: Readonly<Record<InboxView, number>>
}

/** The inbox by what is to be done, and what is over. */
export function InboxViews({ roles, current, state = { path: inboxPath, query: {} }, counts }: InboxViewsProps) {
  const t = useTranslations('bankInbox')
  const running = ['new', 'mine', 'open'] as const
  const views = roles.includes('bank_approver') ? (['approval', ...running] as const) : running
  return (
    <TabLinks
      label={t('views')}
      tabs={[
        ...views.map((view) => ({
          href: tableHref(state, { view, page: null }),
          label: t('view', { view }),
          isCurrent: view === current,
          ...(counts === undefined ? {} : { count: counts[view] }),
        })),
        { href: '/bank/ended', label: t('ended'), isCurrent: current === 'ended' },
      ]}
    />
  )
}
