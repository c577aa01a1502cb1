/** What the model remembers of each object. */
export type Bank = 'bank A' | 'bank B'
export type Taking = {
  id: string
  readonly bank: Bank
  readonly product: string
  status: 'pending' | 'confirmed' | 'lapsed' | 'ended'
}
export type PlainNeed = {
  readonly id: string
  version: number
  state: string
  maxTakers: number
  hasApplied: boolean
  accepted: string | null
  readonly takings: Taking[]
}
export type PlainApplication = {
  readonly id: string
  readonly need: PlainNeed
  readonly bank: Bank
  readonly product: string
  consentId: string
  version: number
  state: string
  pausedFrom: string
  returnedFrom: string
  approvals: string[]
}
export type Purpose = 'credit_decision' | 'loan_monitoring'
export type PlainConsent = {
  readonly id: string
  readonly need: PlainNeed
  readonly bank: Bank
  readonly product: string
  readonly purpose: Purpose
  readonly categories: readonly string[]
  readonly dataMonths: number
  readonly useLimit: number | null
  uses: number
  state: string
  isNewest: boolean
}
export type PlainReport = {
  readonly id: string
  readonly application: PlainApplication
  readonly purpose: Purpose
  readonly categories: readonly string[]
  readonly dataMonths: number
}

/** What a caller is told instead: nothing changes. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string) {
    super(code)
    this.status = status
    this.code = code
  }
}
