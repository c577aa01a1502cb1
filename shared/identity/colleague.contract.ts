import * as z from 'zod'
import { Role } from '#shared/kernel/role'
import { route } from '#shared/kernel/route'
import { PersonId } from './organisation.ts'

/** 办贷款的同事: to whom a case can be given. */
export const colleague = {
  list: route({
    method: 'GET',
    path: '/bank/colleagues',
    summary: { zh: '本行办贷款的同事', en: 'Colleagues of the bank who handle loans' },
    allow: ['loan_officer', 'bank_approver'],
    scope: 'own_organisation',
    output: z.object({
      items: z.array(z.object({ personId: PersonId, displayName: z.string(), roles: z.array(Role) })),
    }),
  }),
}
