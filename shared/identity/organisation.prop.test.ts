import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/kernel/domain-error'
import { Instant, plusDays, plusMs } from '#shared/kernel/instant'
import type { Role } from '#shared/kernel/role'
import { Secret } from '#shared/kernel/secret'
import {
  changeRoles,
  InvitationId,
  invite,
  join,
  type Organisation,
  openInvitations,
  PersonId,
  removeMember,
  revokeInvitation,
} from './organisation.ts'

const start = Instant.parse('2026-03-02T10:00:00.000+08:00')
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const numbered = (n: number) => `${letters.charAt(n)}`.repeat(26)
const person = (n: number) => PersonId.parse(`per_${numbered(n)}`)
const invitation = (n: number) => InvitationId.parse(`inv_${numbered(n)}`)
const name = new Secret('王海燕')

const founded: Organisation = {
  status: 'active',
  kind: 'company',
  name: { zh: '某公司', en: 'A company' },
  uscc: '914403001922038216',
  fictional: true,
  answersFor: [],
  members: [{ personId: person(0), displayName: name, roles: ['sme_owner', 'organisation_admin'], joinedAt: start }],
  invitations: [],
}

type Act = (organisation: Organisation) => Organisation
const small = fc.integer({ min: 0, max: 5 })
const roles = fc.uniqueArray(fc.constantFrom<Role>('sme_owner', 'sme_staff', 'organisation_admin'), { minLength: 1 })
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(small, roles).map(
    ([n, r]): Act =>
      (o) =>
        invite(o, { id: invitation(n), displayName: name, roles: r }, start),
  ),
  fc.tuple(small, small).map(
    ([n, p]): Act =>
      (o) =>
        join(o, invitation(n), person(p), start),
  ),
  small.map(
    (n): Act =>
      (o) =>
        revokeInvitation(o, invitation(n), start),
  ),
  fc.tuple(small, roles).map(
    ([p, r]): Act =>
      (o) =>
        changeRoles(o, person(p), r),
  ),
  small.map(
    (p): Act =>
      (o) =>
        removeMember(o, person(p)),
  ),
)

test('whatever members do, an administrator remains and nobody is a member twice', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let organisation = founded
      for (const one of acts) {
        try {
          organisation = one(organisation)
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
        }
        expect(organisation.members.some((member) => member.roles.includes('organisation_admin'))).toBe(true)
        const ids = organisation.members.map((member) => member.personId)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
  )
})

test('an invitation is good once', () => {
  const invited = invite(founded, { id: invitation(1), displayName: name, roles: ['sme_staff'] }, start)
  const joined = join(invited, invitation(1), person(1), start)
  expect(() => join(joined, invitation(1), person(2), start)).toThrow('invitation_over')
})

test('an invitation ends after seven days, to the millisecond', () => {
  const invited = invite(founded, { id: invitation(1), displayName: name, roles: ['sme_staff'] }, start)
  const end = plusDays(start, 7)
  expect(openInvitations(invited, plusMs(end, -1))).toHaveLength(1)
  expect(() => join(invited, invitation(1), person(1), end)).toThrow('invitation_over')
})

test('a company has no product manager', () => {
  expect(() => invite(founded, { id: invitation(1), displayName: name, roles: ['product_manager'] }, start)).toThrow(
    'role_not_here',
  )
})
