import { getLocale, getTranslations } from 'next-intl/server'
import { branch } from '#shared/identity/branch.contract'
import type { Output } from '#shared/kernel/route'
import { regionName, zhoushanCounties } from '#shared/subject/region'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import type { PageAccess } from '#web/lib/page-access.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { tableState } from '#web/ui/table-address.ts'
import { BranchForm } from './branch-form.tsx'
import styles from './house-page.module.css'

type Branch = Output<typeof branch.list>['branches'][number]

/** Branches and the counties whose applications come to each. */
export async function BranchesPage({ access }: { readonly access: PageAccess }) {
  const t = await getTranslations('branches')
  const language = await getLocale()
  const { branches } = await readOwn(branch.list, {})
  const counties = zhoushanCounties.map((code) => ({ code, name: regionName(code)?.[language] ?? code }))
  const isAdmin = access.roles.includes('organisation_admin')
  const uncovered = counties.filter(({ code }) => !branches.some((one) => !one.isClosed && one.counties.includes(code)))
  const nameOf = (code: string) => regionName(code)?.[language] ?? code
  const separator = language === 'zh' ? '、' : ', '
  const columns: Column<Branch>[] = [
    { key: 'name', head: t('name'), isTitle: true, cell: (one) => one.name[language] },
    {
      key: 'counties',
      head: t('counties'),
      cell: (one) => (one.counties.length === 0 ? t('noCounty') : one.counties.map(nameOf).join(separator)),
    },
    { key: 'state', head: t('state'), cell: ({ isClosed }) => (isClosed ? t('closed') : t('open')) },
    ...(isAdmin
      ? [
          {
            key: 'action',
            head: t('change'),
            isAction: true,
            cell: (one: Branch) => <BranchForm counties={counties} kept={one} shownName={one.name[language]} />,
          },
        ]
      : []),
  ]
  return (
    <BrowserMessages of={['branches']}>
      <div className={styles.page}>
        <div className={styles.head}>
          <div>
            <h1>{t('title', { count: branches.filter(({ isClosed }) => !isClosed).length })}</h1>
            <p className={styles.note}>
              {t('lead')}
              {uncovered.length > 0 &&
                branches.length > 0 &&
                t('uncovered', { counties: uncovered.map(({ name }) => name).join(separator) })}
            </p>
          </div>
          {isAdmin && <BranchForm counties={counties} />}
        </div>
        <DataTable
          caption={t('caption')}
          columns={columns}
          rows={branches}
          keyOf={({ branchId }) => branchId}
          address={tableState('/bank/branches', {})}
          empty={<EmptyState title={t('emptyTitle')}>{t('emptyDetail')}</EmptyState>}
        />
      </div>
    </BrowserMessages>
  )
}
