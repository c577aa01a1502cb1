import { folderStore, sha256Of } from '#functions/file/folder-store'
import type { Request } from '#test/support/http-event'
import { foundSociety, type Society } from '#test/support/society'
import { post, publishedProduct } from '#test/support/town'
import type { Answer, Worker, World } from '#test/support/world'

/** Who takes part, and what lies there before: two institutions' records of the company, and the bank's product. */
export type Stage = {
  readonly world: World
  readonly owner: Worker
  readonly officer: Worker
  readonly approver: Worker
  readonly bankId: string
  readonly productId: string
}

const amountFen = 200_000_000
const categories = ['identity', 'tax', 'penalties_and_lists']
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF')
const records = [
  ['tax', { tax_grade: 'B', tax_paid_12m_yuan: 812_345, tax_paid_avg_24m_yuan: 777_777 }],
  ['penalties_and_lists', { penalties_12m: 0, serious_misconduct_listed: false }],
  ['judicial', { judgment_debtor: false }],
  ['social_insurance', { employees: 43 }],
] as const

export async function setStage(world: World): Promise<Stage> {
  const society = await foundSociety(world)
  await deliverRecords(world, society)
  return {
    world,
    owner: society.worker('company A', 'sme_owner', 0),
    officer: society.worker('bank A', 'loan_officer', 0),
    approver: society.worker('bank A', 'bank_approver', 0),
    bankId: society.organisationId('bank A'),
    productId: await publishedProduct({ world, society }, society.worker('bank A', 'product_manager', 0)),
  }
}

async function deliverRecords(world: World, { worker, client }: Society): Promise<void> {
  const { uscc } = await world.done(worker('company A', 'sme_owner', 0), { method: 'GET', path: '/company' })
  for (const [item, values] of records) {
    const { id } = await post(world, client, '/ingest/loads', { item })
    const rows = [{ uscc, asOf: '2026-01-31', values }]
    await post(world, client, `/ingest/loads/${id}/chunks`, { index: 0, rows })
  }
}

/** One call, told under the name of its step. */
export type Calls = (step: string, who: Worker, request: Request) => Promise<Answer['body'] & { id: string }>

/** From a need to the money: one bank, one file, one pull, and what people look at on the way. */
export async function applicationJourney(stage: Stage, call: Calls): Promise<void> {
  const { applicationId, needId } = await apply(stage, call)
  await attach(stage, call, applicationId)
  await examine(stage, call, applicationId)
  await decide(stage, call, applicationId)
  await conclude(stage, call, needId, applicationId)
}

/** A need and a consent to apply with. @returns the call that applies */
export async function readyToApply(
  { owner, bankId, productId }: Stage,
  call: Calls,
): Promise<Request & { needId: string }> {
  const stated = { amountFen, termMonths: 12, purpose: 'working_capital' }
  const { id: needId } = await call('need', owner, { method: 'POST', path: '/company/needs', body: stated })
  const reach = { bankId, needId, productId, purpose: 'credit_decision', dataMonths: 24, days: 30, keptDays: 90 }
  const numbers = { dataMonths: '24', days: '30', keptDays: '90', useLimit: '1' }
  const query = { ...reach, ...numbers, category: categories }
  const { hash } = await call('consent', owner, { method: 'GET', path: '/company/consent-text', query })
  const agreed = { ...reach, categories, useLimit: 1, tickedSensitive: ['tax'], agreedTextHash: hash }
  const { id: consentId } = await call('consent', owner, { method: 'POST', path: '/company/consents', body: agreed })
  return { needId, method: 'POST', path: `/company/needs/${needId}/applications`, body: { productId, consentId } }
}

async function apply(stage: Stage, call: Calls) {
  const { owner } = stage
  const { needId, ...request } = await readyToApply(stage, call)
  const { id: matchId } = await call('match', owner, { method: 'POST', path: `/company/needs/${needId}/matches` })
  await call('match', owner, { method: 'GET', path: `/company/matches/${matchId}` })
  const { id: applicationId } = await call('apply', owner, request)
  await call('apply', owner, { method: 'GET', path: `/company/applications/${applicationId}` })
  return { needId, applicationId }
}

async function attach({ world, owner, officer }: Stage, call: Calls, about: string): Promise<void> {
  const { platform } = world
  const declared = { about, name: '营业执照.pdf', sizeBytes: pdf.length, sha256: sha256Of(pdf) }
  const { id } = await call('file', owner, { method: 'POST', path: '/files', body: declared })
  const { url } = await call('file', owner, { method: 'GET', path: `/files/${id}/upload-url` })
  await folderStore(platform.config).put(String(url).split('/').at(-1) ?? '', pdf, platform.clock.now())
  await call('file', owner, { method: 'POST', path: `/files/${id}/confirm` })
  await call('file', officer, { method: 'GET', path: '/files', query: { about } })
  await call('file', officer, { method: 'GET', path: `/files/${id}/download-url` })
}

async function examine({ officer }: Stage, call: Calls, applicationId: string): Promise<void> {
  const path = `/bank/applications/${applicationId}`
  await call('accept', officer, { method: 'GET', path: '/bank/applications' })
  await call('accept', officer, { method: 'GET', path })
  await call('accept', officer, { method: 'POST', path: `${path}/accept` })
  const body = { assignee: null, bankReference: 'QD-2026-000123' }
  await call('assign', officer, { method: 'POST', path: `${path}/assign`, body })
  const pulled = { categories, dataMonths: 24 }
  const { id } = await call('report', officer, { method: 'POST', path: `${path}/reports`, body: pulled })
  await call('report', officer, { method: 'GET', path: `/bank/reports/${id}` })
  await call('due diligence', officer, { method: 'POST', path: `${path}/due-diligence` })
  const words = '实地走访，冷库和订单属实'
  await call('due diligence', officer, { method: 'POST', path: `${path}/notes`, body: { words } })
}

async function decide({ officer, approver }: Stage, call: Calls, applicationId: string): Promise<void> {
  const path = `/bank/applications/${applicationId}`
  const terms = { amountFen, termMonths: 12, rateBp: 360, repaymentWay: 'interest_then_principal', feesBp: 0 }
  const body = { ...terms, validDays: 7, opinion: '经营稳定，订单充足，建议同意' }
  await call('propose', officer, { method: 'POST', path: `${path}/propose`, body })
  const { version } = await call('approve', approver, { method: 'GET', path })
  await call('approve', approver, { method: 'POST', path: `${path}/approve`, body: { version } })
}

async function conclude({ world, owner, officer }: Stage, call: Calls, needId: string, applicationId: string) {
  await call('offer', owner, { method: 'GET', path: '/notices' })
  await call('offer', owner, { method: 'GET', path: '/company/offers', query: { needId } })
  await call('offer', owner, { method: 'POST', path: `/company/applications/${applicationId}/offer/accept` })
  const path = `/bank/applications/${applicationId}`
  await call('sign', officer, { method: 'POST', path: `${path}/sign`, body: { contractNumber: 'HT-2026-000123' } })
  const paidOn = world.platform.clock.now().slice(0, 10)
  const paid = { amountFen, paidOn, firstDueOn: '2026-04-02' }
  await call('pay out', officer, { method: 'POST', path: `${path}/pay-out`, body: paid })
  const loans = await call('pay out', owner, { method: 'GET', path: '/company/loans' })
  const [loan] = loans.items as { loanId: string }[] // as the contract of the list says
  await call('pay out', owner, { method: 'GET', path: `/company/loans/${loan?.loanId}` })
}
