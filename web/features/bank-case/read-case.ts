import { cache } from 'react'
import { report } from '#shared/credit/report.contract'
import { file } from '#shared/file/file.contract'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { bankInbox } from '#shared/financing/bank-inbox.contract'
import { colleague } from '#shared/identity/colleague.contract'
import type { Output } from '#shared/kernel/route'
import { type InboxAddress, inboxQuery } from '#web/features/bank-inbox/inbox-address.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'

export type BankCase = Output<typeof bankApplication.show>
export type CaseReport = Output<typeof report.list>['items'][number]

export const readCase = cache((applicationId: string) => readOwn(bankApplication.show, { params: { applicationId } }))

/** What stands around a case; what can't be had just now is left out, and its place says so. */
export async function readAround(applicationId: string, address: InboxAddress) {
  const params = { applicationId }
  const [inbox, reports, files, colleagues] = await Promise.all([
    orOutage(readOwn(bankInbox.show, { query: { ...inboxQuery(address), page: 1, limit: 1, around: applicationId } })),
    orOutage(readOwn(report.list, { params, query: { limit: 20 } })),
    orOutage(readOwn(file.list, { query: { about: applicationId, limit: 100 } })),
    orOutage(readOwn(colleague.list, {})),
  ])
  return {
    place: inbox?.around ? { ...inbox.around, total: inbox.total } : null,
    reports: reports?.items,
    files: files?.items,
    colleagues: colleagues?.items ?? [],
  }
}
