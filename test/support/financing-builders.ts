import { agreement, application, boss, scopeOf } from '#test/support/credit-builders'
import { type Build, need, needBody, type Prepared, post, publishedProduct, type Town } from '#test/support/town'

const officer = ({ society }: Town) => society.worker('bank A', 'loan_officer', 0)
const approver = ({ society }: Town) => society.worker('bank A', 'bank_approver', 0)
const onCase = (id: string, action: string) => `/bank/applications/${id}/${action}`

const terms = {
  amountFen: needBody.amountFen,
  termMonths: 12,
  rateBp: 360,
  repaymentWay: 'interest_then_principal',
  feesBp: 0,
  validDays: 7,
  opinion: '同意',
}
const reason = { value: '78%', limit: '70%', source: '2025 年度审计报告', date: '2026-02-28' }
const refusal = { reasons: [{ code: 'debt_too_high', finding: reason }] }
const missing = { missing: [{ document: 0 }] }
const payOut = { amountFen: needBody.amountFen, paidOn: '2026-03-02', firstDueOn: '2026-04-02' }

async function accepted(town: Town): Promise<string> {
  const id = await application(town)
  await post(town.world, officer(town), onCase(id, 'accept'))
  return id
}
async function proposed(town: Town): Promise<string> {
  const id = await accepted(town)
  await post(town.world, officer(town), onCase(id, 'propose'), terms)
  return id
}
async function offered(town: Town): Promise<string> {
  const id = await proposed(town)
  await post(town.world, approver(town), onCase(id, 'approve'), { version: 3 })
  return id
}
async function offerAccepted(town: Town): Promise<string> {
  const id = await offered(town)
  await post(town.world, boss(town), `/company/applications/${id}/offer/accept`)
  return id
}
async function signed(town: Town): Promise<string> {
  const id = await offerAccepted(town)
  await post(town.world, officer(town), onCase(id, 'sign'), { contractNumber: 'HT-1' })
  return id
}
async function returned(town: Town): Promise<string> {
  const id = await application(town)
  await post(town.world, officer(town), onCase(id, 'return'), missing)
  return id
}

/** An application whose consent was withdrawn, with a newer one to go on under. */
async function paused(town: Town): Promise<Prepared> {
  const [scope, owner] = [await scopeOf(town, boss(town)), boss(town)]
  const consentTo = async () =>
    (await post(town.world, owner, '/company/consents', await agreement(town, owner, scope))).id
  const consentId = await consentTo()
  const body = { productId: scope.productId, consentId }
  const { id } = await post(town.world, owner, `/company/needs/${scope.needId}/applications`, body)
  await post(town.world, owner, `/company/consents/${consentId}/withdraw`)
  return { params: { applicationId: id }, body: { consentId: await consentTo() } }
}

async function openedNeed(town: Town): Promise<string> {
  const id = await need(town, boss(town))
  await post(town.world, boss(town), `/company/needs/${id}/open`, { version: 1 })
  return id
}
const ownProduct = (town: Town) => publishedProduct(town, town.society.worker('bank A', 'product_manager', 0))

/** A need that bank A has taken, and the consent by which the company confirms it. */
async function taken(town: Town): Promise<Prepared> {
  const { world } = town
  const scope = await scopeOf(town, boss(town))
  const { needId, productId } = scope
  await post(world, boss(town), `/company/needs/${needId}/open`, { version: 1 })
  await post(world, officer(town), `/bank/open-needs/${needId}/take`, { productId })
  const { takings } = await world.done(boss(town), { method: 'GET', path: `/company/needs/${needId}` })
  const [taking] = takings as { takingId: string }[] // as the contract of the need says
  const given = await post(world, boss(town), '/company/consents', await agreement(town, boss(town), scope))
  return { params: { needId, takingId: taking?.takingId ?? '' }, body: { consentId: given.id } }
}

const onOwn =
  (make: (town: Town) => Promise<string>, more: Omit<Prepared, 'params'> = {}): Build =>
  async (town) => ({ params: { applicationId: await make(town) }, ...more })

/** How calls on applications, offers, decisions and open needs are prepared. */
export const financingBuilders: Readonly<Record<string, Build>> = {
  'financing.companyApplication.apply': async (town) => {
    const scope = await scopeOf(town, boss(town))
    const given = await post(town.world, boss(town), '/company/consents', await agreement(town, boss(town), scope))
    return { params: { needId: scope.needId }, body: { productId: scope.productId, consentId: given.id } }
  },
  'financing.companyApplication.confirmTaking': taken,
  'financing.companyApplication.show': onOwn(application),
  'financing.companyApplication.supply': onOwn(returned, { body: { note: '已补' } }),
  'financing.companyApplication.withdraw': onOwn(application),
  'financing.companyApplication.resume': paused,
  'financing.companyOffer.list': async (town) => ({ query: { needId: await need(town, boss(town)) } }),
  'financing.companyOffer.accept': onOwn(offered),
  'financing.companyOffer.decline': onOwn(offered, { body: { reason: 'terms' } }),
  'financing.bankApplication.show': onOwn(application),
  'financing.bankApplication.assign': onOwn(application, { body: { assignee: null, bankReference: 'QD-1' } }),
  'financing.bankApplication.accept': onOwn(application),
  'financing.bankApplication.refuse': onOwn(application, { body: refusal }),
  'financing.bankApplication.returnForMore': onOwn(application, { body: missing }),
  'financing.bankApplication.startDueDiligence': onOwn(accepted),
  'financing.bankApplication.note': onOwn(application, { body: { words: '实地走访' } }),
  'financing.bankDecision.propose': onOwn(accepted, { body: terms }),
  'financing.bankDecision.approve': onOwn(proposed, { body: { version: 3 } }),
  'financing.bankDecision.sendBack': onOwn(proposed, { body: { words: '请核实库存' } }),
  'financing.bankDecision.reject': onOwn(proposed, { body: refusal }),
  'financing.bankDecision.sign': onOwn(offerAccepted, { body: { contractNumber: 'HT-1' } }),
  'financing.bankDecision.payOut': onOwn(signed, { body: payOut }),
  'financing.openNeed.take': async (town) => ({
    params: { needId: await openedNeed(town) },
    body: { productId: await ownProduct(town) },
  }),
  'financing.openNeed.route': async (town) => ({
    params: { needId: await openedNeed(town) },
    body: { bankId: town.society.organisationId('bank A') },
  }),
}
