import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { Committed, route } from '#shared/kernel/route'
import { Client, ClientId, clientRegistered, clientTaken } from './client.ts'
import { memberInvited, organisationFounded } from './organisation.events.ts'
import { OrganisationId, roleNotHere, tooManyMembers } from './organisation.ts'

const Name = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) })
const platform = { allow: ['platform_admin'], scope: 'platform' } as const
const one = z.object({ organisationId: OrganisationId })

/** Banks, departments and offices, registered by the platform's administrator; companies come by being claimed. */
export const organisation = {
  register: route({
    method: 'POST',
    path: '/platform/organisations',
    summary: { zh: '登记银行、部门或办公室', en: 'Register a bank, department or office' },
    ...platform,
    body: z
      .strictObject({
        kind: OrganisationKind.exclude(['company', 'platform']),
        name: Name,
        fictional: z.boolean().default(false),
        /** A department's: the providers of facts (`tax`, `court` …) whose records it delivers. */
        answersFor: z.array(z.string().max(40)).max(20).default([]),
        /** An office's: the county (GB/T 2260) that it sees; without one it sees the city. */
        county: z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
      })
      .refine(({ kind, county }) => kind === 'office' || county === undefined, {
        path: ['county'],
        error: '只有金融办写区县 | Only an office has a county',
      }),
    example: { kind: 'department', name: { zh: '市税务局', en: 'Municipal Tax Service' }, answersFor: ['tax'] },
    event: organisationFounded,
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/platform/organisations',
    summary: { zh: '所有单位', en: 'All organisations' },
    ...platform,
    query: z.strictObject({ ...PageQuery.shape, kind: OrganisationKind }),
    output: pageOf(
      z.object({
        organisationId: OrganisationId,
        kind: OrganisationKind,
        name: z.object({ zh: z.string(), en: z.string() }),
        fictional: z.boolean(),
      }),
    ),
  }),
  inviteAdmin: route({
    method: 'POST',
    path: '/platform/organisations/{organisationId}/invitations',
    summary: { zh: '邀请一个单位的管理员', en: "Invite an organisation's administrator" },
    ...platform,
    params: one,
    body: z.strictObject({ displayName: z.string().trim().min(1).max(60), roles: z.array(Role).min(1).max(5) }),
    example: { displayName: '陈敏', roles: ['organisation_admin', 'product_manager'] },
    event: memberInvited,
    errors: [notFound, roleNotHere, tooManyMembers],
    output: Committed,
  }),
  showInvitations: route({
    method: 'GET',
    path: '/platform/organisations/{organisationId}/invitations',
    summary: { zh: '一个单位未用的邀请', en: 'Open invitations of an organisation' },
    ...platform,
    params: one,
    errors: [notFound],
    output: z.object({
      invitations: z.array(z.object({ invitationId: z.string(), roles: z.array(Role), token: z.string() })),
    }),
  }),
  registerClient: route({
    method: 'POST',
    path: '/platform/clients',
    summary: { zh: '登记一个单位的系统', en: "Register an organisation's system" },
    ...platform,
    body: z.strictObject({ clientId: ClientId, organisationId: OrganisationId, roles: Client.shape.roles }),
    example: {
      clientId: 'tax-bureau',
      organisationId: 'org_01jdh2m4x7n8p9q0r1s2t3v4w5',
      roles: ['data_provider'],
    },
    event: clientRegistered,
    errors: [notFound, roleNotHere, clientTaken],
    output: Committed,
  }),
}
