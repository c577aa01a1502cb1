import type { Text } from '#shared/kernel/text'
import type { Tone } from './palette.ts'

/** Who reads: the colour says whose move it is, so it may differ. */
export type Viewer = 'company' | 'bank' | 'office'

export type StateRow = {
  readonly word: Text
  /** What the other side reads, where the word says "you". */
  readonly otherWord?: Text
  readonly tone: Tone | Readonly<Record<'company' | 'bank', Tone>>
  readonly icon: readonly string[]
}

/** It moves for the company, and waits for the bank. */
export const banksMove = { company: 'sea', bank: 'lamp' } as const
/** It waits for the company, and moves for the bank. */
export const companysMove = { company: 'lamp', bank: 'sea' } as const

export const stateRow = (zh: string, en: string, tone: StateRow['tone'], icon: readonly string[]): StateRow => ({
  word: { zh, en },
  tone,
  icon,
})

/** For a state that waits for the company: it reads "you", everybody else "the company". */
export const awaitsCompany = (own: Text, other: Text, icon: readonly string[]): StateRow => ({
  word: own,
  otherWord: other,
  tone: companysMove,
  icon,
})

/** For the office it is nobody's turn of its own: what moves on either side moves, what ended against one has ended. */
export function toneFor({ tone }: StateRow, viewer: Viewer): Tone {
  if (typeof tone === 'string') return tone
  if (viewer !== 'office') return tone[viewer]
  return Object.values(tone).includes('sea') ? 'sea' : tone.bank
}
