import { consentEnded, consentEndsSoon, consentGiven, consentWithdrawn } from '#shared/consent/consent.events'
import { accessRefused, reportPulled } from '#shared/credit/report.events'
import { noticesFrom } from './notices-from.ts'

/** A consent that was withdrawn is told to its bank, one that ran out to its company; before that, if a case rests on it. */
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
    if (type === consentEndsSoon.type) {
      const { applicationId, endsAt } = consentEndsSoon.data.parse(data)
      return applicationId === null ? [] : [{ kind: 'consent_ends_soon', until: endsAt }]
    }
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
