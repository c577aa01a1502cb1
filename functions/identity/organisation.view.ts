import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { OrganisationId } from '#shared/identity/organisation'
import { organisationFounded } from '#shared/identity/organisation.events'
import { organisations } from './organisation.store.ts'

const Row = z.object({
  organisationId: OrganisationId,
  at: z.string(),
  kind: organisationFounded.data.shape.kind,
  name: organisationFounded.data.shape.name,
  fictional: z.boolean(),
})
type Row = z.infer<typeof Row>

/** All organisations of a kind, in the order of their founding. */
export const organisationList = defineView<Row>({
  name: 'organisations',
  noun: organisations.noun,
  schema: Row,
  apply(row, event) {
    if (event.type !== organisationFounded.type) return row
    const { kind, name, fictional } = organisationFounded.data.parse(event.data)
    return { organisationId: OrganisationId.parse(event.id), at: event.at, kind, name, fictional }
  },
  place: (row) => ({ list: row.kind, order: row.at }),
})
