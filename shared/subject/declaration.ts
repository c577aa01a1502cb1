import * as z from 'zod'
import { valueFault } from '#shared/fact/check-value'
import type { FactValue } from '#shared/fact/limit'
import { providers, vocabulary } from '#shared/fact/vocabulary'
import { OrganisationId } from '#shared/identity/organisation'
import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import type { Text } from '#shared/kernel/text'
import type { DeclaredFact } from './profile.ts'

const SecretValue = z.custom<Secret<FactValue>>((value) => value instanceof Secret)

/** 自述: what a company's owner states about company and owner; values are personal, days are not. */
export const Declaration = z.object({
  status: z.literal('declared'),
  organisationId: OrganisationId,
  values: z.record(z.string(), SecretValue),
  asOf: z.record(z.string(), z.string()),
})
export type Declaration = z.infer<typeof Declaration>

/** A value by fact; null takes the fact back. */
export type Statement = Readonly<Record<string, FactValue | null>>

/** States or takes back some facts; the others stay as they are. @param today ISO date @throws invalid_request with a pointer for each fact */
export function declare(
  before: Declaration | undefined,
  organisationId: OrganisationId,
  statement: Statement,
  today: string,
): Declaration {
  const faults = Object.entries(statement).flatMap(([name, value]) => faultOf(name, value))
  if (faults.length > 0) throw new DomainError(invalidRequest, { count: faults.length }, faults)
  const values = { ...before?.values }
  const asOf = { ...before?.asOf }
  for (const [name, value] of Object.entries(statement)) {
    delete values[name]
    delete asOf[name]
    if (value === null) continue
    values[name] = new Secret(value)
    asOf[name] = today
  }
  return { status: 'declared', organisationId, values, asOf }
}

/** The stated facts in clear, for the company itself and for matching. */
export function declaredFacts({ values, asOf }: Declaration): Record<string, DeclaredFact> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value: value.reveal(), asOf: asOf[name] ?? '' }]),
  )
}

function faultOf(name: string, value: FactValue | null): FieldFault[] {
  const fact = vocabulary.get(name)
  const fault = (code: string, detail: Text): FieldFault[] => [{ pointer: `#/body/facts/${name}`, code, detail }]
  if (!fact) return fault('unknown_fact', { zh: '没有这项事实', en: 'There is no such fact' })
  if (fact.knownBy !== 'declared' || fact.provider === 'need') return fault('not_declarable', elsewhere(fact.provider))
  const wrong = value === null ? null : valueFault(fact, value)
  return wrong ? fault('wrong_value', wrong) : []
}

const elsewhere = (provider: keyof typeof providers): Text => ({
  zh: `这一项不能自述，它来自：${providers[provider].label.zh}`,
  en: `This is not for the owner to state; it comes from: ${providers[provider].label.en}`,
})
