import * as z from 'zod'
import { defineError } from '#shared/kernel/domain-error'
import { defineEvent } from '#shared/kernel/event'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { OrganisationId } from './organisation.ts'

/** The issuer's name of a system that calls with its own credentials. */
export const ClientId = z.string().regex(/^[a-z][a-z0-9-]{2,62}$/)

/** A bank's or department's system, and for whom it acts. */
export const Client = z.object({
  status: z.literal('active'),
  organisationId: OrganisationId,
  organisationKind: OrganisationKind,
  roles: z.array(Role).min(1),
})
export type Client = z.infer<typeof Client>

export const clientRegistered = defineEvent({
  type: 'client.registered',
  version: 1,
  data: z.strictObject({ organisationId: OrganisationId, roles: z.array(Role) }),
})

export const clientTaken = defineError({
  code: 'client_taken',
  status: 409,
  title: { zh: '这个系统已经登记过', en: 'This system is registered already' },
  detail: { zh: '一个客户端只属于一个单位。', en: 'A client belongs to one organisation.' },
})
