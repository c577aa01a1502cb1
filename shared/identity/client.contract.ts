import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Role } from '#shared/kernel/role'
import { Committed, route } from '#shared/kernel/route'
import {
  ClientId,
  ClientStatus,
  clientCreated,
  clientRevoked,
  clientSecretRotated,
  clientsKeptElsewhere,
  secretNotShown,
} from './client.ts'
import { roleNotHere } from './organisation.ts'

const admin = { allow: ['organisation_admin'], scope: 'own_organisation' } as const
const params = z.object({ clientId: ClientId })

export const ClientRow = z.object({
  clientId: ClientId,
  version: z.int(),
  name: z.string(),
  state: ClientStatus,
  roles: z.array(Role),
  createdAt: Instant,
  secretMadeAt: Instant,
})
export type ClientRow = z.infer<typeof ClientRow>

/** 系统接入: systems that act for the organisation with credentials of their own (OAuth 2.0 client credentials). */
export const client = {
  create: route({
    method: 'POST',
    path: '/organisation/clients',
    summary: { zh: '接入一个系统', en: 'Let a system in' },
    ...admin,
    body: z.strictObject({ name: z.string().trim().min(1).max(60) }),
    example: { name: '信贷管理系统' },
    event: clientCreated,
    errors: [roleNotHere, clientsKeptElsewhere],
    output: Committed,
  }),
  showSecret: route({
    method: 'GET',
    path: '/organisation/clients/{clientId}/secret',
    summary: { zh: '刚生成的密钥，10 分钟内', en: 'The secret that was just made, for 10 minutes' },
    ...admin,
    params,
    errors: [notFound, secretNotShown],
    output: z.object({ clientId: ClientId, secret: z.string(), until: Instant }),
  }),
  rotate: route({
    method: 'POST',
    path: '/organisation/clients/{clientId}/rotate',
    summary: { zh: '换密钥，旧的随即失效', en: 'A new secret; the old one ends at once' },
    ...admin,
    params,
    event: clientSecretRotated,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  revoke: route({
    method: 'POST',
    path: '/organisation/clients/{clientId}/revoke',
    summary: { zh: '停用一个系统', en: 'Shut a system out' },
    ...admin,
    params,
    event: clientRevoked,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/organisation/clients',
    summary: { zh: '接入的系统', en: 'Systems of the organisation' },
    ...admin,
    query: PageQuery,
    output: pageOf(ClientRow),
  }),
}
