import { getLocale, getTranslations } from 'next-intl/server'
import { type ClientRow, client } from '#shared/identity/client.contract'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { AsWritten } from '#web/ui/as-written.tsx'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import { ClientActions } from './client-actions.tsx'
import { ClientForm } from './client-form.tsx'
import styles from './house-page.module.css'
import { SecretBox, SecretRoom } from './secret-room.tsx'

/** The bank's own systems that call the API, each with its credentials. */
export async function ClientsPage({ address }: { readonly address: TableState }) {
  const t = await getTranslations('clients')
  const format = formatFor(await getLocale())
  const { cursor } = address.query
  const { items, nextCursor } = await readOwn(client.list, {
    query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) },
  })
  const columns: Column<ClientRow>[] = [
    { key: 'name', head: t('name'), isTitle: true, cell: ({ name }) => <AsWritten text={name} /> },
    { key: 'id', head: t('id'), cell: ({ clientId }) => <span className={styles.code}>{clientId}</span> },
    { key: 'state', head: t('state'), cell: ({ state }) => <StatusBadge of="client" state={state} viewer="bank" /> },
    { key: 'created', head: t('created'), isNumber: true, cell: ({ createdAt }) => format.moment(createdAt) },
    { key: 'secret', head: t('secretMade'), isNumber: true, cell: ({ secretMadeAt }) => format.moment(secretMadeAt) },
    {
      key: 'action',
      head: t('manage'),
      isAction: true,
      cell: ({ clientId, name, state }) =>
        state === 'active' ? <ClientActions clientId={clientId} name={name} /> : null,
    },
  ]
  return (
    <BrowserMessages of={['clients']}>
      <SecretRoom>
        <div className={styles.page}>
          <div className={styles.head}>
            <div>
              <h1>{t('title', { count: items.filter(({ state }) => state === 'active').length })}</h1>
              <p className={styles.note}>{t('lead')}</p>
            </div>
            <ClientForm />
          </div>
          <SecretBox />
          <DataTable
            caption={t('caption')}
            columns={columns}
            rows={items}
            keyOf={({ clientId }) => clientId}
            address={address}
            nextCursor={nextCursor}
            empty={<EmptyState title={t('emptyTitle')}>{t('emptyDetail')}</EmptyState>}
          />
        </div>
      </SecretRoom>
    </BrowserMessages>
  )
}
