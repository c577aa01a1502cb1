import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { ConsentCategory, type ConsentTerms, sensitiveCategories } from './consent.ts'

/** The terms as they are kept: each category once, in the order of the list. */
export function toConsentTerms(given: ConsentTerms): ConsentTerms {
  return { ...given, categories: ConsentCategory.options.filter((category) => given.categories.includes(category)) }
}

/** Those among the categories that are ticked by themselves. */
export const sensitiveAmong = (categories: readonly ConsentCategory[]): ConsentCategory[] =>
  sensitiveCategories.filter((category) => categories.includes(category))

/**
 * Every sensitive category stands among the ticked ones by itself, and no other does: a tick is never implied by a bundle
 * (个人信息保护法 art. 29, separate consent). @throws invalid_request with a pointer for each category
 */
export function assertTicked(categories: readonly ConsentCategory[], ticked: readonly ConsentCategory[]): void {
  const wanted = sensitiveAmong(categories)
  const faults: FieldFault[] = [
    ...wanted.filter((category) => !ticked.includes(category)).map((category) => fault(category, notTicked)),
    ...ticked.filter((category) => !wanted.includes(category)).map((category) => fault(category, notAsked)),
  ]
  if (faults.length > 0) throw new DomainError(invalidRequest, { count: faults.length }, faults)
}

type Words = Pick<FieldFault, 'code'> & { readonly zh: string; readonly en: string }

const fault = (category: ConsentCategory, { code, zh, en }: Words): FieldFault => ({
  pointer: '#/body/tickedSensitive',
  code,
  detail: { zh: `${category}：${zh}`, en: `${category}: ${en}` },
})
const notTicked: Words = {
  code: 'sensitive_not_ticked',
  zh: '敏感类别要单独勾选',
  en: 'a sensitive category is ticked by itself',
}
const notAsked: Words = {
  code: 'ticked_but_not_asked',
  zh: '勾选了，但不是这次授权里的敏感类别',
  en: 'ticked, but no sensitive category of this consent',
}
