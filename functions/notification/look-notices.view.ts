import { consentEnded, consentGiven, consentWithdrawn } from '#shared/consent/consent.events'
import { accessRefused, reportPulled } from '#shared/credit/report.events'
import { noticesFrom } from './notices-from.ts'

/** A consent that was withdrawn is told to its bank, one that ran out to its company. */
export const consentNotices = noticesFrom({
  noun: 'CONSENT',
  about: 'consent',
  subjectOf({ type, data }) {
    if (type !== consentGiven.type) return undefined
    const { companyId, bankId, productName } = consentGiven.data.parse(data)
    return { companyId, bankId, product: productName }
  },
  says({ type, data }) {
    if (type === consentWithdrawn.type) return [{ kind: 'consent_withdrawn' }]
    const isOver = type === consentEnded.type && consentEnded.data.parse(data).because === 'time'
    return isOver ? [{ kind: 'consent_ran_out' }] : []
  },
  isDone: () => false,
})

/** Each pull of a bank is told to the company; its own is none of anybody else's business. */
export const reportNotices = noticesFrom({
  noun: 'REPORT',
  about: 'report',
  subjectOf({ type, data }) {
    if (type !== reportPulled.type) return undefined
    const { companyId, bankId } = reportPulled.data.parse(data)
    return bankId === null ? undefined : { companyId, bankId, product: null }
  },
  says: ({ type, data }) =>
    type === reportPulled.type
      ? [{ kind: 'report_pulled', values: { number: reportPulled.data.parse(data).number } }]
      : [],
  isDone: () => false,
})

/** So is each try that was refused. */
export const accessNotices = noticesFrom({
  noun: 'ACCESS',
  about: 'access',
  subjectOf({ type, data }) {
    if (type !== accessRefused.type) return undefined
    const { companyId, bankId } = accessRefused.data.parse(data)
    return bankId === null ? undefined : { companyId, bankId, product: null }
  },
  says: ({ type }) => (type === accessRefused.type ? [{ kind: 'pull_refused' }] : []),
  isDone: () => false,
})
