import type { bankApplication } from '#shared/financing/bank-application.contract'
import type { Output } from '#shared/kernel/route'
import type { Language } from '#shared/kernel/text'
import { failedWords } from '#shared/product/limit-words'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { ShownReason } from './reason-text.tsx'

type Case = Output<typeof bankApplication.show>
type JudgedRule = Case['rules'][number]
type GivenReason = NonNullable<Case['refusal']>['reasons'][number]

/** A rule that failed, as a sentence; without its value where the reader may not see that. */
export function ruleSentence({ fact, op, wants, has, words }: JudgedRule, language: Language): string {
  if (has === null) return sentenceCase(words[language])
  const value = typeof has === 'object' ? has.map(String) : has
  return sentenceCase(failedWords({ fact, op, wants, has: value })[language])
}

/** A reason of the API in the reader's words. */
export const shownReason = ({ code, rule, finding }: GivenReason, language: Language): ShownReason => ({
  code,
  rule: rule && ruleSentence(rule, language),
  finding,
})
