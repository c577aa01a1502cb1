'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { FactValue } from '#shared/fact/limit'
import { Sheet } from '#web/ui/sheet.tsx'
import { ApplyBar } from './apply-bar.tsx'
import { AskedProduct } from './asked-product.tsx'
import { CannotTellList } from './cannot-tell-list.tsx'
import { applyHref, keepChosen, mostChosen, readChosen } from './chosen-products.ts'
import { EligibleList } from './eligible-list.tsx'
import { FactQuestions } from './fact-questions.tsx'
import { keepTypedFacts, mergeFacts, readTypedFacts, type TypedFacts } from './known-facts.ts'
import { openEngine } from './match-engine.ts'
import { MatchHeadline } from './match-headline.tsx'
import type { MatchRoomProps } from './match-loader.tsx'
import styles from './match-room.module.css'
import { NearlyList } from './nearly-list.tsx'
import { matchHref } from './need-address.ts'
import { NotThisTime } from './not-this-time.tsx'
import { matchNeedOf, readTrial, type Trial, trialHash, trialOf } from './trial.ts'
import { useKept } from './use-kept.ts'
import { UsedFacts } from './used-facts.tsx'
import { WhatIfPanel, whatIfPanel } from './what-if-panel.tsx'

/** The answer to a need, worked out here: what is typed and tried never leaves the browser. */
export function MatchRoom({ catalogue, need, productId, company, today }: MatchRoomProps) {
  const t = useTranslations('match')
  const engine = useMemo(() => openEngine(catalogue), [catalogue])
  const [typed, setTyped] = useKept<TypedFacts>(readTypedFacts, {})
  const [trial, setTrial] = useKept<Trial>(() => readTrial(window.location.hash, need), trialOf(need))
  useHashOf(trial, need)
  const [chosen, setChosen] = useKept<readonly string[]>(readChosen, [])
  const known = useMemo(() => mergeFacts(company?.facts ?? {}, typed, today), [company, typed, today])
  const question = useMemo(
    () => ({
      need: matchNeedOf(trial, need),
      facts: Object.fromEntries(Object.entries(known).map(([fact, { value }]) => [fact, value])),
      asOf: Object.fromEntries(Object.entries(known).map(([fact, { asOf }]) => [fact, asOf])),
      today,
    }),
    [trial, need, known, today],
  )
  // A slider moves at once; the answer follows as fast as the machine can.
  const asked = useDeferredValue(question)
  const result = useMemo(() => engine.match(asked), [engine, asked])
  const whatIf = useMemo(() => engine.whatIf(asked, result), [engine, asked, result])

  function answer(fact: string, value: FactValue | undefined) {
    const { [fact]: _, ...others } = typed
    const next = value === undefined ? others : { ...others, [fact]: value }
    setTyped(next)
    keepTypedFacts(next)
  }
  function choose(id: string, isChosen: boolean) {
    setChosen((before) => {
      const next = isChosen ? [...before, id].slice(-mostChosen) : before.filter((one) => one !== id)
      keepChosen(next)
      return next
    })
  }
  function keep() {
    const kept = { ...need, amountYuan: trial.amountYuan, termMonths: trial.termMonths }
    window.history.pushState(null, '', `${matchHref(kept, productId)}${trialHash(trial, kept)}`)
  }
  // A visitor is asked first; of a company most is known, so what it may add comes after the answer.
  const questions = <FactQuestions result={result} known={known} isCompany={company !== null} onAnswer={answer} />
  // Only what one still gets after all that was tried.
  const going = chosen.filter((id) => result.eligible.some(({ product }) => product.id === id))
  const room = { result, need: asked.need, known, trial, onTry: setTrial }

  return (
    <div className={styles.room}>
      <Sheet id={whatIfPanel} title={t('whatIf')} closeLabel={t('close')} className={styles.aside}>
        <WhatIfPanel
          trial={trial}
          need={need}
          whatIf={whatIf}
          onTry={setTrial}
          onKeep={keep}
          onReset={() => setTrial(trialOf(need))}
        />
      </Sheet>
      <div className={styles.main} aria-busy={asked !== question}>
        <MatchHeadline {...room} whatIf={whatIf} company={company} productId={productId} purpose={need.purpose} />
        {productId !== null && <AskedProduct {...room} productId={productId} lpr={catalogue.lpr} />}
        {company === null && questions}
        <EligibleList {...room} lpr={catalogue.lpr} chosen={going} onChoose={choose} />
        <div className={styles.pair}>
          <NearlyList {...room} />
          <CannotTellList {...room} />
        </div>
        {company !== null && questions}
        <NotThisTime {...room} />
        <ApplyBar
          count={going.length}
          href={applyHref(need, trial, going)}
          onClear={() => {
            setChosen([])
            keepChosen([])
          }}
        />
        <UsedFacts result={result} known={known} ruleVersion={catalogue.ruleVersion} version={catalogue.version} />
      </div>
    </div>
  )
}

const settleMs = 300

/** What is tried stands behind the # of the address, once the reader pauses. */
function useHashOf(trial: Trial, need: MatchRoomProps['need']): void {
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const timer = setTimeout(() => {
      const { pathname, search, hash } = window.location
      const next = trialHash(trial, need)
      if (next !== hash) window.history.replaceState(null, '', `${pathname}${search}${next}`)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [trial, need])
}
