import * as z from 'zod'
import { forbidden, stateForbids } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { defineEvent } from '#shared/kernel/event'
import { Instant, plusMs } from '#shared/kernel/instant'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { SecretText } from '#shared/kernel/secret'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'
import { OrganisationId } from './organisation.ts'

/** The issuer's name of a system that calls with its own credentials. */
export const ClientId = z.string().regex(/^[a-z][a-z0-9-]{2,62}$/)
export type ClientId = z.infer<typeof ClientId>

export const ClientStatus = z.enum([
  'active', // 使用中
  'revoked', // 已停用
])
export type ClientStatus = z.infer<typeof ClientStatus>
const clientLife = defineTransitions<ClientStatus>()({
  rotate: { from: ['active'], to: 'active' },
  revoke: { from: ['active'], to: 'revoked' },
})

/** What makes the present secret: it follows from this and a key of the platform's, and stands nowhere. */
const SecretMade = z.object({ salt: SecretText, at: Instant })

/** A bank's or department's system, and for whom it acts. */
export const Client = z.object({
  status: ClientStatus,
  organisationId: OrganisationId,
  organisationKind: OrganisationKind,
  roles: z.array(Role).min(1),
  /** Given by its own organisation; without one the platform registered it and its issuer keeps the secret. */
  name: z.string().optional(),
  secret: SecretMade.optional(),
})
export type Client = z.infer<typeof Client>

/** As what an organisation's own systems call. */
export const systemRoles: Readonly<Partial<Record<OrganisationKind, Role>>> = {
  bank: 'loan_officer',
  department: 'data_provider',
}

/** So long after it was made, the organisation's administrators can read a secret. */
const secretShownMs = 10 * 60_000

export const clientRegistered = defineEvent({
  type: 'client.registered',
  version: 1,
  data: z.strictObject({ organisationId: OrganisationId, roles: z.array(Role) }),
})
const whose = { organisationId: OrganisationId }
export const clientCreated = defineEvent({
  type: 'client.created',
  version: 1,
  data: z.strictObject({ ...whose, roles: z.array(Role), name: z.string() }),
})
export const clientSecretRotated = defineEvent({
  type: 'client.secret_rotated',
  version: 1,
  data: z.strictObject(whose),
})
export const clientRevoked = defineEvent({ type: 'client.revoked', version: 1, data: z.strictObject(whose) })

export const clientTaken = defineError({
  code: 'client_taken',
  status: 409,
  title: { zh: '这个系统已经登记过', en: 'This system is registered already' },
  detail: { zh: '一个客户端只属于一个单位。', en: 'A client belongs to one organisation.' },
})
export const secretNotShown = defineError({
  code: 'secret_not_shown',
  status: 409,
  title: { zh: '密钥不再显示', en: 'The secret is no longer shown' },
  detail: {
    zh: '密钥只在生成后 {minutes} 分钟内显示。丢了就换一个（rotate），旧的随即失效。',
    en: 'A secret is shown for {minutes} minutes after it was made. If it is lost, rotate it; the old one ends at once.',
  },
})
export const clientsKeptElsewhere = defineError({
  code: 'clients_kept_elsewhere',
  status: 409,
  title: { zh: '系统凭证不在这里管理', en: 'Credentials of systems are not kept here' },
  detail: {
    zh: '这个环境的系统凭证由外部签发方管理，请向平台管理员登记。',
    en: 'An issuer elsewhere keeps the credentials of systems here; ask the platform’s administrator to register yours.',
  },
})

/** A new secret in the old one's place. @throws state_forbids */
export function rotateSecret(client: Client, secret: z.infer<typeof SecretMade>): Client {
  if (!client.secret) throw new DomainError(stateForbids, { state: 'registered', from: 'created' })
  return { ...client, status: assertTransition(clientLife, 'rotate', client.status), secret }
}

/** @throws state_forbids */
export const revokeClient = (client: Client): Client => ({
  ...client,
  status: assertTransition(clientLife, 'revoke', client.status),
})

/** Until when the secret can be read. @throws secret_not_shown */
export function secretShownUntil({ status, secret }: Client, now: Instant): Instant {
  const until = secret && plusMs(secret.at, secretShownMs)
  if (status === 'active' && until !== undefined && now < until) return until
  throw new DomainError(secretNotShown, { minutes: secretShownMs / 60_000 })
}

/** A revoked system is nobody. @throws forbidden */
export function assertMayCall({ status }: Client): void {
  if (status !== 'active') throw new DomainError(forbidden, { roles: 'active system' })
}
