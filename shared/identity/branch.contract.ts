import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { Committed, route } from '#shared/kernel/route'
import { Branch, BranchId, countyTaken, noBranchesHere, tooManyBranches } from './branch.ts'
import { branchKept } from './organisation.events.ts'

const admin = { allow: ['organisation_admin'], scope: 'own_organisation' } as const
const Name = z.object({ zh: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(120) })
const body = z.strictObject({ name: Name, counties: Branch.shape.counties })
const example = { name: { zh: '定海支行', en: 'Dinghai branch' }, counties: ['330902'] }

/** 网点 of a bank. What comes from a county goes to the branch that has it. */
export const branch = {
  open: route({
    method: 'POST',
    path: '/organisation/branches',
    summary: { zh: '开一个网点', en: 'Open a branch' },
    ...admin,
    body,
    example,
    event: branchKept,
    errors: [noBranchesHere, countyTaken, tooManyBranches],
    output: Committed,
  }),
  change: route({
    method: 'PUT',
    path: '/organisation/branches/{branchId}',
    summary: { zh: '改网点的名称、县区，或关闭', en: 'Change a branch: its name, its counties, or close it' },
    ...admin,
    params: z.object({ branchId: BranchId }),
    body: body.extend({ isClosed: z.boolean() }),
    example: { ...example, isClosed: false },
    event: branchKept,
    errors: [notFound, countyTaken],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/organisation/branches',
    summary: { zh: '网点', en: 'Branches' },
    allow: ['organisation_admin', 'loan_officer', 'bank_approver', 'product_manager'],
    scope: 'own_organisation',
    output: z.object({ branches: z.array(Branch) }),
  }),
}
