import type { Request } from '#test/support/http-event'
import { needBody } from '#test/support/town'
import type { Answer, Worker } from '#test/support/world'
import { CompanySteps, categorySets, leadsOn, monthsOf, pick, pickFor, text } from './company-steps.ts'
import type { PlainApplication, Refused } from './plain-objects.ts'

/** One step as it is drawn: what is done, to which of the objects, with which turns. */
export type Drawn = { readonly kind: Kind; readonly a: number; readonly b: number; readonly c: number }

const offer = {
  ...{ amountFen: needBody.amountFen, termMonths: 12, rateBp: 360, feesBp: 0, validDays: 7 },
  ...{ repaymentWay: 'interest_then_principal', opinion: '同意' },
}
const finding = { value: '78%', limit: '70%', source: '审计报告', date: '2026-02-28' }
const refusal = { reasons: [{ code: 'debt_too_high', finding }] }
const payOut = { amountFen: needBody.amountFen, paidOn: '2026-03-02', firstDueOn: '2026-04-02' }
/** What leads on from a state, by the last part of its path. */
const kindOf: Readonly<Record<string, Kind>> = {
  ...{ accept: 'accept', refuse: 'refuse', return: 'returnForMore', 'due-diligence': 'startDueDiligence' },
  ...{ propose: 'propose', approve: 'approve', 'send-back': 'sendBack', reject: 'reject', sign: 'sign' },
  ...{ 'pay-out': 'payOut', supply: 'supply', resume: 'resume', 'offer/accept': 'acceptOffer' },
  ...{ 'offer/decline': 'declineOffer' },
}

/** Every step there is. */
export class Steps extends CompanySteps {
  /** Half of the steps go on from where some application stands, so that sequences get to the end of a case. */
  likely(drawn: Drawn): Drawn {
    const one = pick(this.model.applications, drawn.a)
    const onward = Object.keys(kindOf).filter((path) => leadsOn[path]?.includes(one?.state ?? ''))
    const kind = kindOf[pick(onward, drawn.b >> 1) ?? '']
    return kind && drawn.b % 2 === 0 ? { ...drawn, kind } : drawn
  }

  /** @returns nothing where there is no object yet to do this to */
  make({
    kind,
    a,
    b,
    c,
  }: Drawn):
    | { who: Worker; request: Request; act: (body: Answer['body']) => void; refuses: Refused | null }
    | undefined {
    return this[kind](a, b, c)
  }

  #byBank(a: number, c: number, path: string, body: unknown, act: (one: PlainApplication) => void) {
    const one = pickFor(path, this.model.applications, a)
    return (
      one && {
        ...this.banker(c, one.bank, 'loan_officer'),
        request: this.post(`/bank/applications/${one.id}/${path}`, body),
        act: () => act(one),
      }
    )
  }
  accept = (a: number, _b: number, c: number) =>
    this.#byBank(a, c, 'accept', undefined, (one) => this.model.accept(one))
  refuse = (a: number, _b: number, c: number) => this.#byBank(a, c, 'refuse', refusal, (one) => this.model.refuse(one))
  returnForMore = (a: number, _b: number, c: number) =>
    this.#byBank(a, c, 'return', { missing: [{ document: 0 }] }, (one) => this.model.returnForMore(one))
  startDueDiligence = (a: number, _b: number, c: number) =>
    this.#byBank(a, c, 'due-diligence', undefined, (one) => this.model.startDueDiligence(one))
  note = (a: number, _b: number, c: number) =>
    this.#byBank(a, c, 'notes', { words: '走访' }, (one) => this.model.note(one))
  propose = (a: number, _b: number, c: number) => this.#byBank(a, c, 'propose', offer, (one) => this.model.propose(one))
  sign = (a: number, _b: number, c: number) =>
    this.#byBank(a, c, 'sign', { contractNumber: 'HT-1' }, (one) => this.model.sign(one))
  payOut = (a: number, _b: number, c: number) => this.#byBank(a, c, 'pay-out', payOut, (one) => this.model.payOut(one))

  #byApprover(
    a: number,
    c: number,
    path: string,
    body: (one: PlainApplication) => unknown,
    act: (one: PlainApplication, by: string) => void,
  ) {
    const one = pickFor(path, this.model.applications, a)
    if (!one) return undefined
    const { who, refuses } = this.banker(c, one.bank, 'bank_approver')
    return {
      who,
      refuses,
      request: this.post(`/bank/applications/${one.id}/${path}`, body(one)),
      act: () => act(one, who.subject),
    }
  }
  approve = (a: number, b: number, c: number) => {
    const seen = (one: PlainApplication) => (b % 7 === 0 ? one.version + 1 : one.version)
    return this.#byApprover(
      a,
      c,
      'approve',
      (one) => ({ version: seen(one) }),
      (one, by) => this.model.approve(one, by, seen(one)),
    )
  }
  sendBack = (a: number, _b: number, c: number) =>
    this.#byApprover(
      a,
      c,
      'send-back',
      () => ({ words: '请核实' }),
      (one, by) => this.model.sendBack(one, by),
    )
  reject = (a: number, _b: number, c: number) =>
    this.#byApprover(
      a,
      c,
      'reject',
      () => refusal,
      (one, by) => this.model.reject(one, by),
    )

  pull = (a: number, b: number, c: number) => {
    const one = pick(this.model.applications, a)
    if (!one) return undefined
    const [categories, dataMonths] = [categorySets[b % 5] ?? [], monthsOf[c % 3] ?? 12]
    const { who, refuses } = this.banker(c, one.bank, c % 2 ? 'loan_officer' : 'bank_approver')
    const act = (body: Answer['body']) => {
      const purpose = this.model.pull(one, categories, dataMonths)
      this.model.reports.push({ id: text(body.id), application: one, purpose, categories, dataMonths })
    }
    return {
      who,
      refuses,
      request: this.post(`/bank/applications/${one.id}/reports`, { categories, dataMonths }),
      act,
    }
  }
  open = (a: number, _b: number, c: number) => {
    const report = pick(this.model.reports, a)
    if (!report) return undefined
    const request = { method: 'GET', path: `/bank/reports/${report.id}` }
    return { ...this.banker(c, report.application.bank, 'loan_officer'), request, act: () => this.model.open(report) }
  }
}

/** Every kind, the ones that lead on more often. */
export const kinds = [
  ...[
    'state',
    'save',
    'openNeed',
    'keep',
    'take',
    'take',
    'give',
    'give',
    'give',
    'withdrawConsent',
    'apply',
    'apply',
    'apply',
  ],
  ...['confirm', 'confirm', 'resume', 'resume', 'supply', 'withdraw', 'acceptOffer', 'acceptOffer', 'declineOffer'],
  ...[
    'accept',
    'accept',
    'accept',
    'refuse',
    'returnForMore',
    'startDueDiligence',
    'note',
    'propose',
    'propose',
    'propose',
  ],
  ...[
    'sign',
    'sign',
    'payOut',
    'payOut',
    'approve',
    'approve',
    'approve',
    'approve',
    'sendBack',
    'reject',
    'pull',
    'pull',
  ],
  ...['pull', 'open', 'open', 'open'],
] as const
export type Kind = (typeof kinds)[number] | 'withdrawNeed'
