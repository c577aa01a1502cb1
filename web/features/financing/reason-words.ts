import type { bankApplication } from '#shared/financing/bank-application.contract'
import type { Output } from '#shared/kernel/route'
import type { Language } from '#shared/kernel/text'
import { failedWords } from '#shared/product/limit-words'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { ShownReason } from './reason-text.tsx'

type Case = Output<typeof bankApplication.show>
type JudgedRule = Case['rules'][number]
type ShownRule = NonNullable<ShownReason['rule']>
type GivenReason = NonNullable<Case['refusal']>['reasons'][number]

/** A rule that failed, as a sentence; what it asks where the reader may not see its value. */
export function ruleSentence({ fact, op, wants, has, words }: JudgedRule, language: Language): ShownRule {
  if (has === null) return { words: words[language], hasValue: false }
  const value = typeof has === 'object' ? has.map(String) : has
  return { words: sentenceCase(failedWords({ fact, op, wants, has: value })[language]), hasValue: true }
}

/** A reason of the API in the reader's words. */
export const shownReason = ({ code, rule, finding }: GivenReason, language: Language): ShownReason => ({
  code,
  rule: rule && ruleSentence(rule, language),
  finding,
})
