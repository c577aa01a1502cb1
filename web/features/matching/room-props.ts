import type { MatchNeed } from '#shared/matching/match-answer'
import type { KnownFacts } from './known-facts.ts'
import type { MatchResult } from './match-engine.ts'
import type { Trial } from './trial.ts'

/** What every part of the answer is made of. */
export type RoomProps = {
  readonly result: MatchResult
  /** The need that was answered. */
  readonly need: MatchNeed
  readonly known: KnownFacts
  readonly trial: Trial
  readonly onTry: (trial: Trial) => void
}
