'use client'

import { useSearchParams } from 'next/navigation'
import type { LocalDate } from '#shared/kernel/local-date'
import type { KnownCompany } from './company-facts.ts'
import { MatchLoader } from './match-loader.tsx'
import { readMatchAddress } from './need-address.ts'
import { NeedQuestions } from './need-questions.tsx'

type MatchStartProps = { readonly company: KnownCompany | null; readonly today: LocalDate }

/** The three questions, then the answer: which of them is in the address, so Back is one step. */
export function MatchStart({ company, today }: MatchStartProps) {
  const address = readMatchAddress(useSearchParams())
  const { need } = address
  return need === null ? (
    <NeedQuestions address={address} />
  ) : (
    <MatchLoader need={need} productId={address.productId} company={company} today={today} />
  )
}
