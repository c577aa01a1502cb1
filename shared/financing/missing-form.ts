import * as z from 'zod'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import type { MissingItem } from './application.ts'
import { missingUnclear } from './bank-errors.ts'

const Words = z.string().trim().min(1).max(200)

/** A paper of the product's list by its index, or another one with the reason why it is needed. */
export const GivenMissing = z.strictObject({
  document: z.int().min(0).max(99).nullable().default(null),
  words: Words.nullable().default(null),
  reason: Words.nullable().default(null),
})
export type GivenMissing = z.infer<typeof GivenMissing>

const secret = (words: string | null) => (words === null ? null : new Secret(words))

/** @param documents how many papers the product lists @throws missing_unclear with every fault */
export function toMissing(given: readonly GivenMissing[], documents: number): MissingItem[] {
  const faults = given.flatMap((item, at) => faultsOf(item, documents, `#/body/missing/${at}`))
  if (faults.length > 0) throw new DomainError(missingUnclear, { count: faults.length }, faults)
  return given.map(({ document, words, reason }) => ({ document, words: secret(words), reason: secret(reason) }))
}

function faultsOf({ document, words, reason }: GivenMissing, documents: number, pointer: string): FieldFault[] {
  const fault = (field: string, code: string, zh: string, en: string): FieldFault[] => [
    { pointer: `${pointer}/${field}`, code, detail: { zh, en } },
  ]
  if (document !== null && document >= documents)
    return fault(
      'document',
      'no_such_document',
      `产品只列了 ${documents} 份材料`,
      `The product lists ${documents} paper(s)`,
    )
  if (document !== null) return []
  if (words === null) return fault('words', 'nothing_named', '写明缺什么', 'Say what is missing')
  if (reason !== null) return []
  const zh = '产品没有列这份材料，要写明为什么需要'
  return fault('reason', 'reason_missing', zh, 'The product does not list it: say why it is needed')
}
