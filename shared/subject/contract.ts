import { claim } from './claim.contract.ts'
import { companyProfile } from './company.contract.ts'
import { load } from './load.contract.ts'

export const subject = { load, claim, company: companyProfile }
