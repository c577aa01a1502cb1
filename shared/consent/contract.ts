import { consent as consents } from './consent.contract.ts'

export const consent = { consent: consents }
