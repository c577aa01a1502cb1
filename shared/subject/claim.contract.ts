import * as z from 'zod'
import { organisationFounded } from '#shared/identity/organisation.events'
import { tooManyTries } from '#shared/kernel/common-errors'
import { Committed, route } from '#shared/kernel/route'
import { companyClaimed, companyNotRegistered, representativeDiffers } from './claim.ts'

/** 认领: the legal representative takes a company, which becomes an organisation with members. */
export const claim = {
  create: route({
    method: 'POST',
    path: '/claims',
    summary: { zh: '认领企业，成为它的管理员', en: 'Claim a company and become its administrator' },
    allow: 'signed_in',
    scope: 'self',
    body: z.strictObject({
      uscc: z.string().max(60),
      legalRepresentativeName: z.string().trim().min(1).max(60),
      legalRepresentativeIdNumber: z.string().max(60),
    }),
    example: {
      uscc: '91330100799655058B',
      legalRepresentativeName: '沈海波',
      legalRepresentativeIdNumber: '11010519491231002X',
    },
    event: organisationFounded,
    errors: [companyNotRegistered, representativeDiffers, companyClaimed, tooManyTries],
    output: Committed,
  }),
}
