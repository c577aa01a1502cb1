import type { ExportTable } from '#shared/supervision/office-export.contract'
import { FileLinks } from '#web/ui/file-links.tsx'
import { type Further, type OfficeFilters, officeHref } from './office-address.ts'

type TableDownloadsProps = {
  readonly table: ExportTable
  readonly filters: OfficeFilters
  readonly further?: Further
}

export function TableDownloads({ table, filters, further }: TableDownloadsProps) {
  return <FileLinks hrefOf={(kind) => officeHref(`/api/v1/office/exports/${table}.${kind}`, filters, further)} />
}
