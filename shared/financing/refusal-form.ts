import { DomainError, defineError, type FieldFault } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import type { GivenReason, RefusalReason } from './refusal-reason.ts'
import type { RuleFinding } from './rule-finding.ts'

export const reasonNotTrue = defineError({
  code: 'reason_not_true',
  status: 422,
  title: { zh: '拒绝理由不成立', en: 'A reason does not hold' },
  detail: { zh: '有 {count} 条理由要改，逐条见下。', en: '{count} reason(s) need a change; each is listed below.' },
})

/**
 * The reasons of a refusal, each with its rule and the value found, or a finding of the bank's own. A reason whose rule in
 * fact holds, or is not known, stands only on a finding (value, limit, paper, date).
 * @param findings the pinned product's rules as they were judged @throws reason_not_true with every fault
 */
export function toRefusalReasons(given: readonly GivenReason[], findings: readonly RuleFinding[]): RefusalReason[] {
  const faults = given.flatMap((reason, at) => faultsOf(reason, findings, `#/body/reasons/${at}`))
  if (faults.length > 0) throw new DomainError(reasonNotTrue, { count: faults.length }, faults)
  return given.map(({ code, fact, finding }) => ({
    code,
    rule: fact === null ? null : (ruleFor(fact, findings) ?? null),
    finding: finding && {
      value: new Secret(finding.value),
      limit: new Secret(finding.limit),
      source: new Secret(finding.source),
      date: finding.date,
    },
  }))
}

/** A fact may be asked for by several conditions (an amount by two): the one that fails is meant. */
function ruleFor(fact: string, findings: readonly RuleFinding[]): RuleFinding | undefined {
  const about = findings.filter((finding) => finding.fact === fact && finding.hard)
  return about.find(({ answer }) => answer === 'fails') ?? about[0]
}

function faultsOf({ fact, finding }: GivenReason, findings: readonly RuleFinding[], pointer: string): FieldFault[] {
  const fault = (field: string, code: string, zh: string, en: string): FieldFault[] => [
    { pointer: `${pointer}/${field}`, code, detail: { zh, en } },
  ]
  if (fact === null)
    return finding ? [] : fault('finding', 'no_ground', '写明哪一条条件不符，或本行的发现', 'Name a rule, or a finding')
  const rule = ruleFor(fact, findings)
  if (!rule) {
    const known = [...new Set(findings.filter(({ hard }) => hard).map((one) => one.fact))].join(', ')
    return fault(
      'fact',
      'no_such_rule',
      `产品没有这一条件，有：${known}`,
      `No rule of the product; there are: ${known}`,
    )
  }
  if (finding || rule.answer === 'fails') return []
  const day = rule.source?.asOf ?? ''
  return rule.answer === 'holds'
    ? fault(
        'fact',
        'rule_holds',
        `这一条件是满足的（${day}）；另有发现请写明数值、限额、来源、日期`,
        `This rule holds (${day}); if you found otherwise, state value, limit, source and date`,
      )
    : fault(
        'fact',
        'rule_not_known',
        '这一条件没有数据，请写明本行的发现',
        'This rule could not be judged; state a finding',
      )
}
