import { commit, type Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Member, Organisation } from '#shared/identity/organisation'
import { organisationFounded } from '#shared/identity/organisation.events'
import type { Committed } from '#shared/kernel/route'
import { indexMember, organisations } from './organisation.store.ts'

export type Founding = Pick<Organisation, 'kind' | 'name' | 'fictional'> & {
  uscc?: string
  county?: string
  answersFor?: string[]
  /** Its first member; a bank or department gets its first by invitation. */
  founder?: Omit<Member, 'joinedAt'>
  /** What must hold for it to come into being, such as the claim on a company's code. */
  writes?: readonly Write[]
}

/** A new organisation, with its founder as a member. @throws the `refused` of a write */
export async function foundOrganisation(ctx: Ctx, founding: Founding): Promise<Committed> {
  const { kind, name, uscc, county, fictional, answersFor = [], founder, writes = [] } = founding
  const id = newId('org', ctx.now)
  const members = founder ? [{ ...founder, joinedAt: ctx.now }] : []
  const state: Organisation = {
    ...{ status: 'active', kind, name, uscc, county, fictional, answersFor },
    members,
    invitations: [],
  }
  return commit(ctx, {
    aggregate: organisations.create(id, state),
    event: {
      declaration: organisationFounded,
      data: { kind, name, uscc, county, fictional, answersFor, founder: founder?.personId },
    },
    writes: [...members.map((member) => indexMember(ctx, id, state, member)), ...writes],
  })
}
