import type { Request } from '#test/support/http-event'
import type { Society } from '#test/support/society'
import { needBody } from '#test/support/town'
import type { Answer, Worker } from '#test/support/world'
import { PlainMarket } from './plain-market.ts'
import { type Bank, type PlainApplication, type PlainConsent, type Purpose, Refused } from './plain-objects.ts'

/** The same products in every run: bank A has two, bank B one. */
export type Shelf = {
  readonly society: Society
  readonly products: readonly { readonly id: string; readonly bank: Bank }[]
}

export const pick = <T>(from: readonly T[], n: number): T | undefined =>
  from.length === 0 ? undefined : from[n % from.length]
/** Where a step leads on from; two times of three it is done there, if there is such an application. */
export const leadsOn: Readonly<Record<string, readonly string[]>> = {
  accept: ['submitted'],
  refuse: ['accepted', 'due_diligence'],
  return: ['submitted', 'accepted', 'due_diligence'],
  'due-diligence': ['accepted'],
  propose: ['accepted', 'due_diligence'],
  approve: ['proposed'],
  'send-back': ['proposed'],
  reject: ['proposed'],
  sign: ['offer_accepted'],
  'pay-out': ['signed'],
  supply: ['returned'],
  resume: ['paused'],
  'offer/accept': ['offered'],
  'offer/decline': ['offered'],
}
export function pickFor(path: string, from: readonly PlainApplication[], n: number): PlainApplication | undefined {
  const leading = from.filter(({ state }) => leadsOn[path]?.includes(state))
  return pick(n % 3 > 0 && leading.length > 0 ? leading : from, n)
}

export const categorySets = [
  ['identity', 'judicial'],
  ['identity', 'tax'],
  ['identity', 'tax', 'penalties_and_lists'],
  ['tax'],
  ['identity'],
]
export const monthsOf = [12, 24, 36]
const limits = [null, 1, 2]
export const text = (value: unknown) => String(value)

/** What a company does, and a bank with a need; each with what the model then does, which refuses by throwing. */
export class CompanySteps {
  readonly model = new PlainMarket()
  protected readonly shelf: Shelf
  constructor(shelf: Shelf) {
    this.shelf = shelf
  }

  /** Mostly whoever may, now and then a colleague who may not, or another house. */
  protected company(c: number, isOwners = false): { who: Worker; refuses: Refused | null } {
    const { society } = this.shelf
    if (c % 16 === 1)
      return { who: society.worker('company B', 'sme_owner', 0), refuses: new Refused(404, 'not_found') }
    if (c % 16 === 2)
      return {
        who: society.worker('company A', 'sme_staff', 0),
        refuses: isOwners ? new Refused(403, 'forbidden') : null,
      }
    return { who: society.worker('company A', 'sme_owner', 0), refuses: null }
  }
  protected banker(
    c: number,
    bank: Bank,
    role: 'loan_officer' | 'bank_approver',
  ): { who: Worker; refuses: Refused | null } {
    const { society } = this.shelf
    const other: Bank = bank === 'bank A' ? 'bank B' : 'bank A'
    if (c % 16 === 1) return { who: society.worker(other, role, 0), refuses: new Refused(404, 'not_found') }
    if (c % 16 === 2) return { who: society.worker(bank, 'product_manager', 0), refuses: new Refused(403, 'forbidden') }
    return { who: society.worker(bank, role, c % 2 === 0 ? 0 : 1), refuses: null }
  }

  protected post(path: string, body?: unknown): Request {
    return { method: 'POST', path, ...(body === undefined ? {} : { body }) }
  }

  state(_a: number, _b: number, c: number) {
    if (this.model.needs.length >= 3) return undefined
    const { society } = this.shelf
    const who = society.worker('company A', c % 2 ? 'sme_owner' : 'sme_staff', 0)
    const act = (body: Answer['body']) =>
      void this.model.needs.push({
        ...{ id: text(body.id), version: 1, state: 'draft', maxTakers: 1 },
        ...{ hasApplied: false, accepted: null, takings: [] },
      })
    return { who, refuses: null, request: this.post('/company/needs', needBody), act }
  }
  save(a: number, b: number, c: number) {
    const need = pick(this.model.needs, a)
    if (!need) return undefined
    const version = b % 5 === 0 ? need.version + 1 : need.version
    const request = { method: 'PATCH', path: `/company/needs/${need.id}`, body: { version, ...needBody } }
    return { ...this.company(c), request, act: () => this.model.saveNeed(need, version) }
  }
  openNeed(a: number, b: number, c: number) {
    const need = pick(this.model.needs, a)
    if (!need) return undefined
    const version = b % 9 === 0 ? Math.max(1, need.version - 1) : need.version
    const maxTakers = 1 + (b % 2)
    const request = this.post(`/company/needs/${need.id}/open`, { version, maxTakers })
    return { ...this.company(c, true), request, act: () => this.model.openNeed(need, version, maxTakers) }
  }
  keep(a: number, _b: number, c: number) {
    const need = pick(this.model.needs, a)
    return (
      need && {
        ...this.company(c),
        request: this.post(`/company/needs/${need.id}/keep`),
        act: () => this.model.keepNeed(need),
      }
    )
  }
  withdrawNeed(a: number, _b: number, c: number) {
    const need = pick(this.model.needs, a)
    return (
      need && {
        ...this.company(c),
        request: this.post(`/company/needs/${need.id}/withdraw`),
        act: () => this.model.withdrawNeed(need),
      }
    )
  }
  take(a: number, b: number, c: number) {
    const [need, product] = [pick(this.model.needs, a), pick(this.shelf.products, b)]
    if (!need || !product) return undefined
    const bank: Bank = c % 8 === 1 ? 'bank B' : product.bank
    const who = this.shelf.society.worker(bank, 'loan_officer', 0)
    const request = this.post(`/bank/open-needs/${need.id}/take`, { productId: product.id })
    return { who, refuses: null, request, act: () => void this.model.takeNeed(need, bank, product.id, product.bank) }
  }
  give(a: number, b: number, c: number) {
    const [need, product] = [pick(this.model.needs, a), pick(this.shelf.products, b)]
    if (!need || !product) return undefined
    const purpose: Purpose = c % 7 === 3 ? 'loan_monitoring' : 'credit_decision'
    const terms = {
      bankId: this.shelf.society.organisationId(product.bank),
      ...{ needId: need.id, productId: product.id, purpose, days: 30, keptDays: 90 },
      ...{ categories: categorySets[c % 5] ?? [], dataMonths: monthsOf[b % 3] ?? 12, useLimit: limits[c % 3] ?? null },
    }
    const act = (body: Answer['body']) =>
      this.model.give({
        ...{ id: text(body.id), need, bank: product.bank, product: product.id, purpose },
        ...{ categories: terms.categories, dataMonths: terms.dataMonths, useLimit: terms.useLimit },
        ...{ uses: 0, state: 'live', isNewest: true },
      })
    const who = this.shelf.society.worker('company A', 'sme_owner', 0)
    return { who, refuses: null, request: this.post('/company/consents', terms), act }
  }
  withdrawConsent(a: number, _b: number, c: number) {
    const consent = pick(this.model.consents, a)
    if (!consent) return undefined
    const request = this.post(`/company/consents/${consent.id}/withdraw`)
    return { ...this.company(c, true), request, act: () => this.model.withdrawConsent(consent) }
  }
  /** Mostly a consent that fits, if there is one. */
  #consentFor(b: number, fits: (one: PlainConsent) => boolean): PlainConsent | undefined {
    const fitting = this.model.consents.filter((one) => fits(one) && one.isNewest)
    return b % 6 !== 0 && fitting.length > 0 ? pick(fitting, b) : pick(this.model.consents, b)
  }
  apply(a: number, b: number, c: number) {
    const need = pick(this.model.needs, a)
    const consent = this.#consentFor(b, (one) => one.need === need)
    const product = this.shelf.products.find(({ id }) => id === consent?.product)
    if (!need || !consent || !product) return undefined
    const request = this.post(`/company/needs/${need.id}/applications`, {
      productId: product.id,
      consentId: consent.id,
    })
    const act = (body: Answer['body']) => this.model.apply(need, product.id, product.bank, consent, () => text(body.id))
    return { ...this.company(c, true), request, act }
  }
  confirm(a: number, b: number, c: number) {
    const need = pick(
      this.model.needs.filter(({ takings }) => takings.length > 0),
      a,
    )
    const taking = need && pick(need.takings, b)
    const consent = this.#consentFor(b, (one) => one.need === need && one.product === taking?.product)
    if (!need || !taking || !consent) return undefined
    const request = this.post(`/company/needs/${need.id}/takings/${taking.id}/confirm`, { consentId: consent.id })
    return {
      ...this.company(c, true),
      request,
      act: (body: Answer['body']) => this.model.confirm(need, taking, consent, () => text(body.id)),
    }
  }
  resume(a: number, b: number, c: number) {
    const one = pickFor('resume', this.model.applications, a)
    const consent = this.#consentFor(b, ({ need, product }) => need === one?.need && product === one.product)
    if (!one || !consent) return undefined
    const request = this.post(`/company/applications/${one.id}/resume`, { consentId: consent.id })
    return { ...this.company(c, true), request, act: () => this.model.resume(one, consent) }
  }
  #byCompany(
    a: number,
    c: number,
    path: string,
    body: unknown,
    isOwners: boolean,
    act: (one: PlainApplication) => void,
  ) {
    const one = pickFor(path, this.model.applications, a)
    return (
      one && {
        ...this.company(c, isOwners),
        request: this.post(`/company/applications/${one.id}/${path}`, body),
        act: () => act(one),
      }
    )
  }
  supply = (a: number, _b: number, c: number) =>
    this.#byCompany(a, c, 'supply', { note: '已补' }, false, (one) => this.model.supply(one))
  withdraw = (a: number, _b: number, c: number) =>
    this.#byCompany(a, c, 'withdraw', undefined, false, (one) => this.model.withdraw(one))
  acceptOffer = (a: number, _b: number, c: number) =>
    this.#byCompany(a, c, 'offer/accept', undefined, true, (one) => this.model.acceptOffer(one))
  declineOffer = (a: number, _b: number, c: number) =>
    this.#byCompany(a, c, 'offer/decline', { reason: 'terms' }, false, (one) => this.model.declineOffer(one))
}
