import { useTranslations } from 'next-intl'
import type { FactValue } from '#shared/fact/limit'
import { codeLabel, providers, vocabulary } from '#shared/fact/vocabulary'
import type { NeedChange } from '#shared/matching/match-answer'
import type { Step } from '#shared/matching/step-to-qualify'
import type { Way } from '#shared/matching/ways-to-qualify'
import { factValueWords, limitLabel } from '#shared/product/limit-words'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Trial } from './trial.ts'

/** How parts of an answer are said, in the language of the page. */
export function useMatchWords() {
  const t = useTranslations('match')
  const format = useFormat()
  const { language } = format
  const comma = language === 'zh' ? '、' : ', '
  const way = (code: string) =>
    code === 'credit' ? t('unsecured') : (codeLabel('guarantee_way', code)?.[language] ?? code)
  const fact = (name: string) => limitLabel(name)[language]
  const value = (name: string, of: FactValue) => factValueWords(name, of)[language]
  const repayment = (code: string) => codeLabel('repayment_way', code)?.[language] ?? code

  const change = (trial: Trial, to: NeedChange): string => {
    switch (to.fact) {
      case 'amount':
        return t('changeAmount', { amount: format.amount(to.to) })
      case 'term':
        return t('changeTerm', { term: format.months(to.to) })
      case 'guarantee_ways':
        return t('changeWays', { ways: addedWays(trial, to.to).map(way).join(comma) })
      case 'repayment_way':
        return t('changeRepayment', { way: repayment(to.to) })
    }
  }
  const step = (trial: Trial, one: Step): string => {
    if (one.need !== null) return change(trial, one.need)
    const words = { fact: fact(one.fact), value: value(one.fact, one.to) }
    return one.date === null ? t('workOn', words) : t('waitFor', { ...words, date: format.date(one.date) })
  }
  return {
    way,
    ways: (codes: readonly string[]) => codes.map(way).join(comma),
    fact,
    value,
    repayment,
    /** A way to qualify, as a sentence. */
    wayTo: (trial: Trial, { steps, outcome }: Way): string => {
      const sentence = steps.map((one) => step(trial, one)).join(t('and'))
      return t(outcome === 'eligible' ? 'thenFits' : 'thenOpen', { way: sentence })
    },
    /** The button that makes the steps of a way. */
    tryIt: ({ steps }: Way): string => {
      const [only, other] = steps.map((one) => one.need)
      if (!only || other) return t('tryAll')
      switch (only.fact) {
        case 'amount':
          return t('tryAmount', { amount: format.amount(only.to) })
        case 'term':
          return t('tryTerm', { term: format.months(only.to) })
        case 'guarantee_ways':
          return t('tryWays')
        case 'repayment_way':
          return t('tryRepayment')
      }
    },
    /** Who holds a fact. */
    holder: (name: string): string => {
      const provider = vocabulary.get(name)?.provider
      return provider === undefined ? '' : providers[provider].label[language]
    },
  }
}

/** The ways that a change adds to those that are offered already. */
const addedWays = ({ ways }: Trial, to: readonly string[]): string[] => to.filter((way) => !ways.includes(way))

/** The trial with every step of a way made that is the need's own; null where a step is not. */
export function stepsTaken(trial: Trial, { steps }: Way): Trial | null {
  let next = trial
  for (const { need } of steps) {
    if (need === null) return null
    next = changedTrial(next, need)
  }
  return next
}

function changedTrial(trial: Trial, change: NeedChange): Trial {
  switch (change.fact) {
    case 'amount':
      return { ...trial, amountYuan: Math.floor(change.to / 100) }
    case 'term':
      return { ...trial, termMonths: change.to }
    case 'guarantee_ways':
      return { ...trial, ways: [...new Set([...trial.ways, ...change.to])] }
    case 'repayment_way':
      return { ...trial, repaymentWay: change.to }
  }
}
