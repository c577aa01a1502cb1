import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { ClientId, clientCreated, clientRevoked, clientSecretRotated } from '#shared/identity/client'
import { ClientRow } from '#shared/identity/client.contract'
import { clients } from './organisation.store.ts'

const Row = ClientRow.extend({ organisationId: z.string() })
type Row = z.infer<typeof Row>

/** Systems that an organisation let in itself, in that order. */
export const clientList = defineView<Row>({
  name: 'organisation-clients',
  noun: clients.noun,
  schema: Row,
  apply(row, { type, id, version, at, data }) {
    if (type === clientCreated.type) {
      const { organisationId, name, roles } = clientCreated.data.parse(data)
      const made = { createdAt: at, secretMadeAt: at }
      return { clientId: ClientId.parse(id), version, organisationId, name, roles, state: 'active', ...made }
    }
    if (!row) return undefined
    const secretMadeAt = type === clientSecretRotated.type ? at : row.secretMadeAt
    return { ...row, version, secretMadeAt, state: type === clientRevoked.type ? 'revoked' : row.state }
  },
  place: (row) => ({ list: row.organisationId, order: row.createdAt }),
})
