'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import type { LocalDate } from '#shared/kernel/local-date'
import type { KnownCompany } from './company-facts.ts'
import type { Catalogue } from './match-engine.ts'
import { MatchLoader } from './match-loader.tsx'
import { readMatchAddress } from './need-address.ts'
import { NeedQuestions } from './need-questions.tsx'

type MatchStartProps = {
  readonly company: KnownCompany | null
  readonly today: LocalDate
  /** Where the address asked for an answer: the server draws it, and this browser takes it over with the same engine. */
  readonly catalogue: Catalogue | null
}

const DrawnRoom = dynamic(() => import('./match-room.tsx').then(({ MatchRoom }) => MatchRoom))

/** The three questions, then the answer: which of them is in the address, so Back is one step. */
export function MatchStart({ company, today, catalogue }: MatchStartProps) {
  const address = readMatchAddress(useSearchParams())
  const { need, productId } = address
  if (need === null) return <NeedQuestions address={address} />
  const asked = { need, productId, company, today }
  return catalogue === null ? <MatchLoader {...asked} /> : <DrawnRoom catalogue={catalogue} {...asked} />
}
