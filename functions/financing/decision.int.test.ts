import { expect, test } from 'vitest'
import { eventsAfter } from '#functions/platform/ledger-event'
import { offerMade, proposalApproved } from '#shared/financing/application.events'
import type { DomainError } from '#shared/kernel/domain-error'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { InterruptedDb } from '#test/support/interrupted-db'
import { act, applicationNow, applied, ask, fairTerms, needOf } from '#test/support/market'
import { appliedCase } from '#test/support/market-case'
import { personContext, somePerson } from '#test/support/test-context'
import { approveTerms, proposeTerms, sendBackTerms } from './decide-application.ts'
import { acceptApplication, assign, noteOnApplication, startDueDiligence } from './handle-application.ts'
import { setApprovalLimit, showBankSettings } from './keep-bank-settings.ts'
import { showBankApplication } from './read-bank-application.ts'
import { showCompanyApplication } from './read-company-application.ts'
import { refuseApplication, rejectTerms } from './refuse-application.ts'

const database = useTestDatabase()
const reasons = [
  {
    code: 'repayment_capacity' as const,
    fact: null,
    finding: { value: '月均净流入 1.2 万元', limit: '月供 8.6 万元', source: '近 12 个月流水', date: '2026-03-01' },
  },
]

async function setting(limitFen: number | null = null) {
  const { market, company, bank, applicationId } = await appliedCase(database.config)
  const params = { applicationId }
  if (limitFen !== null) await act(bank.admin(), setApprovalLimit, { body: { approvalLimitFen: limitFen } })
  await act(bank.officer(), acceptApplication, { params })
  await act(bank.officer(), startDueDiligence, { params })
  const propose = () => act(bank.officer(), proposeTerms, { params, body: { ...fairTerms, opinion: '同意' } })
  return { market, company, bank, params, propose }
}

test('who proposed does not approve, also not through a second membership; somebody else does', async () => {
  const { bank, params, propose } = await setting()
  const { version } = await propose()
  const body = { version }
  await expect(act(bank.officerAsApprover(), approveTerms, { params, body })).rejects.toThrow('other_person_needed')
  await expect(act(bank.officerAsApprover(), sendBackTerms, { params, body: { words: '再看' } })).rejects.toThrow(
    'other_person_needed',
  )
  await expect(act(bank.officerAsApprover(), rejectTerms, { params, body: { reasons } })).rejects.toThrow(
    'other_person_needed',
  )
  // The same person with another membership of the same bank.
  const twice = personContext(bank.approver().platform, bank.officers[0] ?? somePerson(bank.approver().platform), {
    organisationId: bank.organisationId,
    organisationKind: 'bank',
    roles: ['bank_approver', 'organisation_admin'],
  })
  await expect(act(twice, approveTerms, { params, body })).rejects.toThrow('other_person_needed')
  expect(await act(bank.approver(), approveTerms, { params, body })).toMatchObject({ state: 'offered' })
})

test('above the bank’s limit two approve, and no one person twice', async () => {
  const { market, bank, params, propose } = await setting(50_000_000)
  expect(await ask(bank.officer(), showBankSettings, {})).toEqual({ approvalLimitFen: 50_000_000 })
  const { version } = await propose()
  const first = await act(bank.approver(0), approveTerms, { params, body: { version } })
  expect(first).toMatchObject({ state: 'proposed' })
  const body = { version: first.version }
  await expect(act(bank.approver(0), approveTerms, { params, body })).rejects.toThrow('other_person_needed')
  expect(await act(bank.approver(1), approveTerms, { params, body })).toMatchObject({ state: 'offered' })
  const types = (await collect(eventsAfter(market, 'APPLICATION', params.applicationId, version))).map(
    ({ type }) => type,
  )
  expect(types).toEqual([proposalApproved.type, offerMade.type])
})

test('a limit that is lowered between the look at it and the proposal counts', async () => {
  const { market, bank, params } = await setting()
  const lower = () => act(bank.admin(), setApprovalLimit, { body: { approvalLimitFen: 1 } })
  const ctx = { ...bank.officer(), platform: { ...market, db: new InterruptedDb(market.config, lower) } }
  await act(ctx, proposeTerms, { params, body: { ...fairTerms, opinion: '同意' } })
  expect(await applicationNow(ctx, params.applicationId)).toMatchObject({ proposal: { approvalsNeeded: 2 } })
})

test('up to the limit one approves', async () => {
  const { bank, params, propose } = await setting(fairTerms.amountFen)
  const { version } = await propose()
  expect(await act(bank.approver(), approveTerms, { params, body: { version } })).toMatchObject({ state: 'offered' })
})

test('settings of a bank are the bank’s own: a company’s administrator has none to set', async () => {
  const { market, company } = await setting()
  const admin = personContext(market, somePerson(market), {
    organisationId: company.organisationId,
    organisationKind: 'company',
    roles: ['organisation_admin'],
  })
  await expect(act(admin, setApprovalLimit, { body: { approvalLimitFen: 1 } })).rejects.toThrow('forbidden')
})

test('fifty approve one proposal at once: one offer is made', async () => {
  const { market, bank, params, propose } = await setting()
  const { version } = await propose()
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => {
      const approver = personContext(market, somePerson(market), {
        organisationId: bank.organisationId,
        organisationKind: 'bank',
        roles: ['bank_approver'],
      })
      return act(approver, approveTerms, { params, body: { version } }).then(
        (done) => done.state,
        (error: DomainError) => `${error.message} ${error.values.state}`,
      )
    }),
  )
  expect(outcomes.filter((one) => one === 'offered')).toHaveLength(1)
  expect(new Set(outcomes)).toEqual(new Set(['offered', 'state_forbids offered']))
})

test('nobody approves what has changed since it was looked at', async () => {
  const { bank, params, propose } = await setting()
  const { version } = await propose()
  await act(bank.approver(0), sendBackTerms, { params, body: { words: '请核实库存' } })
  await act(bank.officer(), proposeTerms, {
    params,
    body: { ...fairTerms, rateBp: 380, opinion: '已核实' },
  })
  await expect(act(bank.approver(1), approveTerms, { params, body: { version } })).rejects.toThrow('version_conflict')
})

test('a system handles a case but neither proposes nor approves: it is no person', async () => {
  const { company, bank } = await setting()
  const params = { applicationId: await applied({ company, bank, needId: await needOf(company) }) }
  await act(bank.system(), acceptApplication, { params })
  await expect(act(bank.system(), proposeTerms, { params, body: { ...fairTerms, opinion: '同意' } })).rejects.toThrow(
    'forbidden',
  )
  expect(await act(bank.system(), refuseApplication, { params, body: { reasons } })).toMatchObject({ state: 'refused' })
})

test('an approver’s no is a refusal with reasons', async () => {
  const { company, bank, params, propose } = await setting()
  await propose()
  await act(bank.approver(), rejectTerms, { params, body: { reasons } })
  const seen = await ask(company.owner(), showCompanyApplication, { params })
  expect(seen).toMatchObject({ state: 'refused', refusal: { reasons: [{ code: 'repayment_capacity', rule: null }] } })
  expect(seen.refusal?.reasons[0]?.finding).toEqual(reasons[0]?.finding)
})

test('how a bank comes to its decision is its own: the company sees that it is being decided, no name, note or opinion', async () => {
  const { company, bank, params, propose } = await setting()
  await act(bank.officer(), noteOnApplication, { params, body: { words: '实地走访，设备在用' } })
  await act(bank.officer(), assign, {
    params,
    body: { assignee: bank.officers[1] ?? null, bankReference: 'QD-2026-00417' },
  })
  await propose()
  const own = await ask(bank.approver(), showBankApplication, { params })
  expect(own).toMatchObject({ bankReference: 'QD-2026-00417', assignee: bank.officers[1] })
  expect(own.timeline.map(({ words }) => words)).toContain('实地走访，设备在用')
  expect(own.proposal).toMatchObject({ opinion: '同意', approvalsNeeded: 1, terms: { aprBp: 360 } })
  expect(own.proposal?.byName).toContain('loan_officer')
  const seen = await ask(company.owner(), showCompanyApplication, { params })
  const text = JSON.stringify(seen)
  for (const hidden of ['实地走访', 'QD-2026', '同意', 'loan_officer', ...bank.officers])
    expect(text).not.toContain(hidden)
  expect(seen.timeline[0]).toMatchObject({ what: 'application.proposed', state: 'proposed' })
  expect(seen.offer).toBeNull()
})

test('only a colleague who handles loans is assigned', async () => {
  const { market, bank, params } = await setting()
  for (const assignee of [somePerson(market), bank.drafter])
    await expect(act(bank.officer(), assign, { params, body: { assignee, bankReference: null } })).rejects.toThrow(
      'no_colleague',
    )
})

test('what has ended takes no note and nobody is assigned to it', async () => {
  const { bank, params } = await setting()
  await act(bank.officer(), refuseApplication, { params, body: { reasons } })
  await expect(act(bank.officer(), noteOnApplication, { params, body: { words: '晚了' } })).rejects.toThrow(
    'state_forbids',
  )
  await expect(act(bank.officer(), assign, { params, body: { assignee: null, bankReference: 'x' } })).rejects.toThrow(
    'state_forbids',
  )
  expect(await applicationNow(bank.officer(), params.applicationId)).toMatchObject({ status: 'refused' })
})
