import { useTranslations } from 'next-intl'
import { Nothing } from '#web/ui/nothing.tsx'
import type { StateOf } from '#web/ui/state-vocabulary.ts'
import { stateVocabulary } from '#web/ui/state-vocabulary.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { CaseList } from './read-cases-page.ts'

export type CaseKind = CaseList['items'][number]['of']

/** A case by the end of its number, which tells it apart on a page and says nothing of whose it is. */
export const tailOf = (caseId: string): string => caseId.slice(-6).toUpperCase()

type CaseStateProps = {
  readonly of: CaseKind
  /** null: too few companies of the list are in that state. */
  readonly state: string | null
}

export function CaseState({ of, state }: CaseStateProps) {
  const t = useTranslations('officeCases')
  if (state === null) return <Nothing kind="tooFew" />
  if (of === 'look') return t('lookState', { state })
  return isStateOf(of, state) ? <StatusBadge of={of} state={state} viewer="office" /> : state
}

const isStateOf = <O extends 'need' | 'application' | 'loan'>(of: O, state: string): state is StateOf<O> =>
  Object.hasOwn(stateVocabulary[of], state)
