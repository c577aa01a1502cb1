import { describe, expect, it } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import type { Role } from '#shared/kernel/role'
import { Secret } from '#shared/kernel/secret'
import { type Branch, BranchId, branchFor, keepBranch, placeMember, setStandIn, standsInFor } from './branch.ts'
import { type Organisation, PersonId } from './organisation.ts'

const numbered = (n: number) => String(n).padStart(26, '0')
const branchId = (n: number) => BranchId.parse(`bra_${numbered(n)}`)
const person = (n: number) => PersonId.parse(`per_${numbered(n)}`)
const now = Instant.parse('2026-03-02T10:00:00.000+08:00')
const later = Instant.parse('2026-03-06T23:59:59.999+08:00')

const branch = (n: number, counties: string[], isClosed = false): Branch => ({
  branchId: branchId(n),
  name: { zh: `支行 ${n}`, en: `Branch ${n}` },
  counties,
  isClosed,
})
const member = (n: number, roles: Role[]) => ({
  personId: person(n),
  displayName: new Secret('沈海波'),
  roles,
  joinedAt: now,
})
const bank: Organisation = {
  status: 'active',
  kind: 'bank',
  name: { zh: '群岛银行', en: 'Qundao Bank' },
  fictional: true,
  answersFor: [],
  members: [
    member(1, ['loan_officer', 'organisation_admin']),
    member(2, ['loan_officer']),
    member(3, ['loan_officer', 'organisation_admin', 'bank_approver']),
  ],
  invitations: [],
}

describe('a branch', () => {
  const two = keepBranch(keepBranch(bank, branch(1, ['330902', '330902'])), branch(2, ['330903']))
  it('has its counties alone, and what comes from them', () => {
    expect(two.branches?.[0]?.counties).toEqual(['330902'])
    expect([
      branchFor(two, '330902'),
      branchFor(two, '330903'),
      branchFor(two, '330921'),
      branchFor(two, null),
    ]).toEqual([branchId(1), branchId(2), null, null])
    expect(() => keepBranch(two, branch(3, ['330902']))).toThrow('county_taken')
    expect(() => keepBranch(two, branch(2, ['330902', '330903']))).toThrow('county_taken')
  })
  it('that is closed gets nothing more, and its counties are free; its place in the list stays', () => {
    const closed = keepBranch(two, branch(1, ['330902'], true))
    expect(branchFor(closed, '330902')).toBeNull()
    expect(branchFor(keepBranch(closed, branch(3, ['330902'])), '330902')).toBe(branchId(3))
    expect(closed.branches?.map((one) => one.branchId)).toEqual([branchId(1), branchId(2)])
    expect(() => placeMember(closed, person(1), branchId(1))).toThrow('not_found')
  })
  it('is a bank’s, and there are not too many', () => {
    expect(() => keepBranch({ ...bank, kind: 'company' }, branch(1, []))).toThrow('no_branches_here')
    const full = Array.from({ length: 100 }, (_, at) => branch(at, []))
    expect(() => keepBranch({ ...bank, branches: full }, branch(100, []))).toThrow('too_many_branches')
    expect(keepBranch({ ...bank, branches: full }, branch(99, [], true)).branches).toHaveLength(100)
  })
  it('has members, who must be there', () => {
    expect(placeMember(two, person(2), branchId(2)).members[1]).toMatchObject({ branchId: branchId(2) })
    expect(placeMember(two, person(2), null).members[1]).toMatchObject({ branchId: null })
    expect(() => placeMember(two, person(9), null)).toThrow('not_found')
    expect(() => placeMember(two, person(2), branchId(9))).toThrow('not_found')
  })
})

describe('a stand-in', () => {
  const away = (standIn: number, from = now, to = later) =>
    setStandIn(bank, person(1), { personId: person(standIn), from, to })
  it('has at least the roles of whoever is away, and is somebody else who is there', () => {
    expect(() => away(2)).toThrow('wrong_stand_in')
    expect(() => away(1)).toThrow('wrong_stand_in')
    expect(() => away(9)).toThrow('wrong_stand_in')
    expect(() => away(3, later, now)).toThrow('wrong_stand_in')
    expect(() => setStandIn(bank, person(9), null)).toThrow('not_found')
  })
  it('stands in from the first to the last moment, both included', () => {
    const moments = ['2026-03-02T09:59:59.999+08:00', now, later, '2026-03-07T00:00:00.000+08:00']
    expect(moments.map((at) => standsInFor(away(3), person(3), Instant.parse(at)).length)).toEqual([0, 1, 1, 0])
    expect(standsInFor(away(3), person(2), now)).toEqual([])
    expect(standsInFor(setStandIn(away(3), person(1), null), person(3), now)).toEqual([])
  })
})
