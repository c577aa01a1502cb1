import * as z from 'zod'
import { route } from '#shared/kernel/route'

/** Says whether a report is genuine to whoever holds its check code, and nothing of what stands in it. */
export const reportCheck = {
  show: route({
    method: 'GET',
    path: '/public/report-checks/{code}',
    summary: { zh: '凭核验码核验报告真伪', en: 'Check by its code whether a report is genuine' },
    allow: 'anyone',
    scope: 'public',
    params: z.object({ code: z.string().min(1).max(40) }),
    output: z.object({
      isGenuine: z.boolean(),
      /** null where it is not. */
      issuedOn: z.iso.date().nullable(),
    }),
  }),
}
