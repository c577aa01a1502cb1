import { codeLabel } from '#shared/fact/vocabulary'
import { dayOf, toInstant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import { isPricedWay } from '#shared/product/repayment-schedule'
import { ruleSentence } from '#web/features/financing/reason-words.ts'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { ProposeFormProps } from './propose-form.tsx'
import type { BankCase } from './read-case.ts'
import type { RefuseFormProps } from './refuse-form.tsx'
import type { RefusalRule } from './typed-reason.ts'

/** The hard conditions, one for each fact: the one that fails where it has several, as the API takes it. */
function refusalRules(rules: BankCase['rules'], language: Language): RefusalRule[] {
  const byFact = Map.groupBy(
    rules.filter(({ hard }) => hard),
    ({ fact }) => fact,
  )
  const found = [...byFact.values()].flatMap(
    (about) => about.find(({ answer }) => answer === 'fails') ?? about[0] ?? [],
  )
  const order = ['fails', 'not_known', 'bank_checks', 'holds']
  return found
    .toSorted((one, other) => order.indexOf(one.answer) - order.indexOf(other.answer))
    .map((rule) => ({
      fact: rule.fact,
      answer: rule.answer,
      words: sentenceCase(rule.words[language]),
      sentence: ruleSentence(rule, language),
    }))
}

export const refuseProps = (one: BankCase, action: RefuseFormProps['action'], language: Language): RefuseFormProps => ({
  applicationId: one.applicationId,
  company: one.companyName[language],
  rules: refusalRules(one.rules, language),
  action,
  today: dayOf(toInstant(Date.now())),
})

/** The form as the case fills it: what was asked, the rate at the top of what the product publishes. */
export function proposeProps(one: BankCase, limitFen: number | null, format: Format): ProposeFormProps {
  const { applicationId, product, asked } = one
  const { language } = format
  const unitYuan = language === 'zh' ? 10_000 : 1
  const wanted = asked.repaymentWay
  const way =
    wanted !== null && isPricedWay(wanted) && product.repaymentWays.includes(wanted)
      ? wanted
      : (product.repaymentWays[0] ?? '')
  return {
    applicationId,
    product,
    askedFen: asked.amountFen,
    limitFen,
    ways: product.repaymentWays.map((code) => ({
      value: code,
      label: sentenceCase(codeLabel('repayment_way', code)?.[language] ?? code),
    })),
    initial: {
      amount: format.number(asked.amountFen / 100 / unitYuan),
      term: String(asked.termMonths),
      rate: product.maxRateBp === null ? '' : format.rateParts(product.maxRateBp).figure,
      way,
      ...{ fees: '0', validDays: '7', conditions: '', lessReason: '', opinion: '' },
    },
  }
}
