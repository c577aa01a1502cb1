import { expect, test } from 'vitest'
import { caseStateWords } from '#shared/supervision/case-words.data'
import type { StateRow } from '#web/ui/state-row.ts'
import { stateVocabulary } from '#web/ui/state-vocabulary.ts'

test.each(['need', 'application', 'loan'] as const)(
  'a table that is taken along calls the states of a %s as the screens do',
  (of) => {
    const shown: Readonly<Record<string, StateRow>> = stateVocabulary[of]
    const said = Object.entries(caseStateWords[of]).map(([state]) => [
      state,
      shown[state]?.otherWord ?? shown[state]?.word,
    ])
    expect(Object.entries(caseStateWords[of])).toEqual(said)
  },
)
