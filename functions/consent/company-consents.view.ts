import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { ConsentId } from '#shared/consent/consent'
import { consentGiven } from '#shared/consent/consent.events'
import { Instant } from '#shared/kernel/instant'
import { consents } from './consent.store.ts'

const Row = z.object({ consentId: ConsentId, companyId: z.string(), givenAt: Instant })
type Row = z.infer<typeof Row>

/** Which consents a company gave, in that order. How each stands is read from the ledger, where it is exact. */
export const companyConsents = defineView<Row>({
  name: 'company-consents',
  noun: consents.noun,
  schema: Row,
  apply(row, { type, id, at, data }) {
    if (type !== consentGiven.type) return row
    return { consentId: ConsentId.parse(id), companyId: consentGiven.data.parse(data).companyId, givenAt: at }
  },
  place: (row) => ({ list: row.companyId, order: row.givenAt }),
})
