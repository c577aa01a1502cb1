import {
  type Bank,
  type PlainApplication,
  type PlainConsent,
  type PlainNeed,
  type PlainReport,
  type Purpose,
  Refused,
  type Taking,
} from './plain-objects.ts'

const refuse = (status: number, code: string): never => {
  throw new Refused(status, code)
}
const only = (state: string, ...from: string[]) => from.includes(state) || refuse(409, 'state_forbids')

const shown = ['open', 'taken', 'routed']
const ended = ['paid_out', 'refused', 'withdrawn', 'expired', 'declined', 'superseded']
const unsigned = ['submitted', 'accepted', 'due_diligence', 'proposed', 'offered', 'returned', 'paused']

/** A plain model of what needs, applications, offers and consents do, written from the design and not from the code. */
export class PlainMarket {
  readonly needs: PlainNeed[] = []
  readonly applications: PlainApplication[] = []
  readonly consents: PlainConsent[] = []
  readonly reports: PlainReport[] = []
  /** Bank B asks for two approvals of anything. */
  readonly approvalsOf: Readonly<Record<Bank, number>> = { 'bank A': 1, 'bank B': 2 }

  // Needs

  saveNeed(need: PlainNeed, version: number): void {
    if (version !== need.version) refuse(409, 'version_conflict')
    only(need.state, 'draft')
    need.version++
  }
  openNeed(need: PlainNeed, version: number, maxTakers: number): void {
    if (version !== need.version) refuse(409, 'version_conflict')
    only(need.state, 'draft', 'applied')
    need.maxTakers = maxTakers
    this.#showAgain(need)
    need.version++
  }
  keepNeed(need: PlainNeed): void {
    only(need.state, 'open', 'routed')
    this.#lapse(need)
    need.state = need.hasApplied ? 'applied' : 'draft'
    need.version++
  }
  withdrawNeed(need: PlainNeed): void {
    only(need.state, 'draft', 'applied', ...shown)
    this.#lapse(need)
    need.state = 'withdrawn'
    need.version++
    for (const one of this.#of(need))
      if ([...unsigned, 'offer_accepted'].includes(one.state)) this.#move(one, 'withdrawn')
  }
  takeNeed(need: PlainNeed, bank: Bank, product: string, productBank: Bank): Taking {
    if (!shown.includes(need.state) && need.takings.length === 0) refuse(404, 'not_found')
    if (productBank !== bank) refuse(404, 'not_found')
    if (this.#of(need).some((one) => one.bank === bank)) refuse(409, 'taken_already')
    if (need.takings.some((one) => one.bank === bank && holds(one))) refuse(409, 'taken_already')
    only(need.state, 'open')
    const taking: Taking = { id: '', bank, product, status: 'pending' }
    need.takings.push(taking)
    this.#showAgain(need)
    need.version++
    return taking
  }

  // Applications

  apply(need: PlainNeed, product: string, bank: Bank, consent: PlainConsent, id: () => string): void {
    only(need.state, 'draft', 'applied', ...shown)
    if (this.#of(need).some((one) => one.product === product)) refuse(409, 'already_applied')
    this.#assertCovers(consent, need, product)
    this.#submitted(need, product, bank, consent, id())
  }
  confirm(need: PlainNeed, taking: Taking, consent: PlainConsent, id: () => string): void {
    if (this.#of(need).some((one) => one.product === taking.product)) refuse(409, 'already_applied')
    if (need.accepted) refuse(409, 'offer_accepted_elsewhere')
    if (taking.status !== 'pending') refuse(409, 'taking_over')
    this.apply(need, taking.product, taking.bank, consent, id)
  }
  #submitted(need: PlainNeed, product: string, bank: Bank, consent: PlainConsent, id: string): void {
    this.applications.push({
      ...{ id, need, bank, product, consentId: consent.id, version: 1, state: 'submitted' },
      ...{ pausedFrom: '', returnedFrom: '', approvals: [] },
    })
    for (const one of need.takings) if (one.product === product && one.status === 'pending') one.status = 'confirmed'
    need.hasApplied = true
    if (!shown.includes(need.state)) need.state = 'applied'
    need.version++
  }
  withdraw(one: PlainApplication): void {
    only(one.state, ...unsigned, 'offer_accepted')
    this.#end(one, 'withdrawn')
  }
  supply(one: PlainApplication): void {
    only(one.state, 'returned')
    this.#move(one, one.returnedFrom)
  }
  resume(one: PlainApplication, consent: PlainConsent): void {
    only(one.state, 'paused')
    this.#assertCovers(consent, one.need, one.product)
    one.consentId = consent.id
    this.#move(one, one.pausedFrom)
  }
  acceptOffer(one: PlainApplication): void {
    if (one.need.accepted && one.need.accepted !== one.id) refuse(409, 'offer_accepted_elsewhere')
    only(one.state, 'offered')
    this.#move(one, 'offer_accepted')
    one.need.accepted = one.id
    for (const other of this.#of(one.need))
      if (other !== one && unsigned.includes(other.state)) this.#move(other, 'superseded')
    if (!['draft', 'applied', ...shown].includes(one.need.state)) return
    this.#lapse(one.need)
    one.need.state = 'closed'
    one.need.version++
  }
  declineOffer(one: PlainApplication): void {
    only(one.state, 'offered')
    this.#end(one, 'declined')
  }

  // What a bank does

  accept(one: PlainApplication): void {
    only(one.state, 'submitted')
    this.#move(one, 'accepted')
  }
  refuse(one: PlainApplication): void {
    only(one.state, 'submitted', 'accepted', 'due_diligence')
    this.#end(one, 'refused')
  }
  returnForMore(one: PlainApplication): void {
    only(one.state, 'submitted', 'accepted', 'due_diligence')
    one.returnedFrom = one.state
    this.#move(one, 'returned')
  }
  startDueDiligence(one: PlainApplication): void {
    only(one.state, 'accepted')
    this.#move(one, 'due_diligence')
  }
  note(one: PlainApplication): void {
    if (ended.includes(one.state)) refuse(409, 'state_forbids')
    one.version++
  }
  propose(one: PlainApplication): void {
    only(one.state, 'accepted', 'due_diligence')
    one.approvals = []
    this.#move(one, 'proposed')
  }
  approve(one: PlainApplication, by: string, version: number): void {
    only(one.state, 'proposed')
    if (one.approvals.includes(by)) refuse(409, 'other_person_needed')
    if (version !== one.version) refuse(409, 'version_conflict')
    one.approvals.push(by)
    this.#move(one, one.approvals.length >= this.approvalsOf[one.bank] ? 'offered' : 'proposed')
  }
  sendBack(one: PlainApplication, by: string): void {
    only(one.state, 'proposed')
    if (one.approvals.includes(by)) refuse(409, 'other_person_needed')
    this.#move(one, 'due_diligence')
  }
  reject(one: PlainApplication, by: string): void {
    only(one.state, 'proposed')
    if (one.approvals.includes(by)) refuse(409, 'other_person_needed')
    this.#end(one, 'refused')
  }
  sign(one: PlainApplication): void {
    only(one.state, 'offer_accepted')
    this.#move(one, 'signed')
  }
  payOut(one: PlainApplication): void {
    only(one.state, 'signed')
    this.#move(one, 'paid_out')
  }

  // Consents and looks

  give(consent: PlainConsent): void {
    const before = this.newest(consent.need, consent.product, consent.purpose)
    if (before) before.isNewest = false
    if (before?.state === 'live') before.state = 'ended'
    this.consents.push(consent)
  }
  withdrawConsent(consent: PlainConsent): void {
    if (!consent.isNewest) refuse(409, 'state_forbids')
    only(consent.state, 'live')
    consent.state = 'withdrawn'
    if (consent.purpose !== 'credit_decision') return
    const one = this.#of(consent.need).find(({ product }) => product === consent.product)
    if (!one || one.state === 'paused' || ![...unsigned, 'offer_accepted'].includes(one.state)) return
    one.pausedFrom = one.state
    this.#move(one, 'paused')
  }
  newest(need: PlainNeed, product: string, purpose: Purpose): PlainConsent | undefined {
    return this.consents.find(
      (one) => one.need === need && one.product === product && one.purpose === purpose && one.isNewest,
    )
  }
  pull(application: PlainApplication, categories: readonly string[], dataMonths: number): Purpose {
    const { state, need, product } = application
    if (ended.includes(state) && state !== 'paid_out') refuse(403, 'no_consent')
    const purpose: Purpose = state === 'paid_out' ? 'loan_monitoring' : 'credit_decision'
    const consent = this.#covering({ need, product, purpose, categories, dataMonths }, true)
    consent.uses++
    return purpose
  }
  open({ application, purpose, categories, dataMonths }: PlainReport): void {
    const { need, product } = application
    this.#covering({ need, product, purpose, categories, dataMonths }, false)
  }
  #covering(
    look: Pick<PlainConsent, 'need' | 'product' | 'purpose' | 'categories' | 'dataMonths'>,
    isPull: boolean,
  ): PlainConsent {
    const consent = this.newest(look.need, look.product, look.purpose)
    const live = consent?.state === 'live' ? consent : refuse(403, 'no_consent')
    if (look.categories.some((one) => !live.categories.includes(one))) refuse(403, 'no_consent')
    if (look.dataMonths > live.dataMonths) refuse(403, 'no_consent')
    if (isPull && live.useLimit !== null && live.uses >= live.useLimit) refuse(403, 'no_consent')
    return live
  }
  #assertCovers(consent: PlainConsent, need: PlainNeed, product: string): void {
    const fits = consent.need === need && consent.product === product && consent.purpose === 'credit_decision'
    if (!fits || !consent.isNewest || consent.state !== 'live' || !consent.categories.includes('identity'))
      refuse(409, 'consent_not_live')
  }

  #of(need: PlainNeed): PlainApplication[] {
    return this.applications.filter((one) => one.need === need)
  }
  #move(one: PlainApplication, state: string): void {
    one.state = state
    one.version++
  }
  /** Ends without a loan: its bank's place among the takers is free again. */
  #end(one: PlainApplication, state: string): void {
    this.#move(one, state)
    const held = one.need.takings.filter((taking) => taking.product === one.product && holds(taking))
    if (held.length === 0 || !shown.includes(one.need.state)) return
    for (const taking of held) taking.status = 'ended'
    this.#showAgain(one.need)
    one.need.version++
  }
  #lapse(need: PlainNeed): void {
    for (const taking of need.takings) if (taking.status === 'pending') taking.status = 'lapsed'
  }
  #showAgain(need: PlainNeed): void {
    need.state = need.takings.filter(holds).length >= need.maxTakers ? 'taken' : 'open'
  }
}

const holds = ({ status }: Taking) => status === 'pending' || status === 'confirmed'
