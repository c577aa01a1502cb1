import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import type { Organisation } from './organisation.ts'

export const BranchId = idOf('bra')
export type BranchId = z.infer<typeof BranchId>

/** 网点: a bank's branch, with the counties (GB/T 2260) whose companies come to it. */
export const Branch = z.object({
  branchId: BranchId,
  name: z.object({ zh: z.string(), en: z.string() }),
  counties: z.array(z.string().regex(/^\d{6}$/)).max(50),
  /** Nothing more comes to it; cases and members that it had still name it. */
  isClosed: z.boolean(),
})
export type Branch = z.infer<typeof Branch>

/** 代班: who looks after the work of a member who is away, both moments included. */
export const StandIn = z.object({ personId: idOf('per'), from: Instant, to: Instant })
export type StandIn = z.infer<typeof StandIn>

const branchLimit = 100

export const noBranchesHere = defineError({
  code: 'no_branches_here',
  status: 422,
  title: { zh: '这类单位没有网点', en: 'This kind of organisation has no branches' },
  detail: { zh: '只有银行有网点。', en: 'Only banks have branches.' },
})
export const countyTaken = defineError({
  code: 'county_taken',
  status: 409,
  title: { zh: '这个县区已归别的网点', en: 'This county belongs to another branch' },
  detail: {
    zh: '{county} 已归“{branch}”。一个县区只归一个网点。',
    en: '{county} belongs to “{branch}”; a county has one branch.',
  },
})
export const tooManyBranches = defineError({
  code: 'too_many_branches',
  status: 409,
  title: { zh: '网点已满', en: 'No room for more branches' },
  detail: { zh: '一家银行最多 {limit} 个网点。', en: 'A bank has at most {limit} branches.' },
})
export const wrongStandIn = defineError({
  code: 'wrong_stand_in',
  status: 422,
  title: { zh: '代班人不合适', en: 'This stand-in does not fit' },
  detail: {
    zh: '代班人要是本单位的另一位成员，角色至少和被代班的人一样，结束不早于开始。',
    en: 'A stand-in is another member with at least the same roles, and the end is not before the beginning.',
  },
})

const branchesOf = ({ branches = [] }: Organisation): readonly Branch[] => branches

/** @throws not_found */
export function branchOf(organisation: Organisation, branchId: BranchId): Branch {
  const found = branchesOf(organisation).find((branch) => branch.branchId === branchId)
  if (!found) throw new DomainError(notFound)
  return found
}

/** Adds a branch, or puts another in its place. @throws no_branches_here, county_taken, too_many_branches */
export function keepBranch(organisation: Organisation, branch: Branch): Organisation {
  if (organisation.kind !== 'bank') throw new DomainError(noBranchesHere)
  const others = branchesOf(organisation).filter(({ branchId }) => branchId !== branch.branchId)
  if (others.length >= branchLimit) throw new DomainError(tooManyBranches, { limit: branchLimit })
  for (const county of branch.counties) {
    const holder = others.find((other) => !other.isClosed && other.counties.includes(county))
    if (holder && !branch.isClosed) throw new DomainError(countyTaken, { county, branch: holder.name.zh })
  }
  const kept = { ...branch, counties: [...new Set(branch.counties)] }
  const branches = branchesOf(organisation).map((one) => (one.branchId === kept.branchId ? kept : one))
  return { ...organisation, branches: branches.includes(kept) ? branches : [...branches, kept] }
}

/** Where a company of this county comes to; null: to the bank as a whole. */
export function branchFor(organisation: Organisation, county: string | null): BranchId | null {
  const found = branchesOf(organisation).find(({ counties, isClosed }) => !isClosed && counties.includes(county ?? ''))
  return found?.branchId ?? null
}

/** @throws not_found for a person or branch that isn't there */
export function placeMember(organisation: Organisation, personId: string, branchId: BranchId | null): Organisation {
  if (branchId !== null && branchOf(organisation, branchId).isClosed) throw new DomainError(notFound)
  return withMember(organisation, personId, { branchId })
}

/** @throws not_found, wrong_stand_in */
export function setStandIn(organisation: Organisation, personId: string, standIn: StandIn | null): Organisation {
  if (standIn !== null && !fits(organisation, personId, standIn)) throw new DomainError(wrongStandIn)
  return withMember(organisation, personId, { standIn })
}

/** Whoever a person stands in for at `now`. */
export const standsInFor = (organisation: Organisation, personId: string, now: Instant): string[] =>
  organisation.members.flatMap(({ personId: away, standIn }) =>
    standIn && standIn.personId === personId && standIn.from <= now && now <= standIn.to ? [away] : [],
  )

type Placing = Pick<Organisation['members'][number], 'branchId' | 'standIn'>

function withMember(organisation: Organisation, personId: string, placing: Placing): Organisation {
  if (!organisation.members.some((member) => member.personId === personId)) throw new DomainError(notFound)
  const members = organisation.members.map((member) =>
    member.personId === personId ? { ...member, ...placing } : member,
  )
  return { ...organisation, members }
}

function fits({ members }: Organisation, personId: string, standIn: StandIn): boolean {
  const away = members.find((member) => member.personId === personId)
  const other = members.find((member) => member.personId === standIn.personId)
  if (!away) throw new DomainError(notFound)
  return (
    other !== undefined &&
    other !== away &&
    standIn.from <= standIn.to &&
    away.roles.every((role) => other.roles.includes(role))
  )
}
