'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { codesOf } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Check } from '#web/ui/check.tsx'
import { RangeField } from '#web/ui/range-field.tsx'
import type { WhatIf } from './match-engine.ts'
import { useMatchWords } from './match-words.ts'
import type { Need } from './need-address.ts'
import { isSameLoan, type Trial, trialHash } from './trial.ts'
import styles from './what-if-panel.module.css'

export const whatIfPanel = 'what-if'

type WhatIfPanelProps = {
  readonly trial: Trial
  readonly need: Need
  readonly whatIf: WhatIf
  readonly onTry: (trial: Trial) => void
  /** Makes the tried amount and term the need's own. */
  readonly onKeep: () => void
  readonly onReset: () => void
}

const amountSteps = [
  5, 10, 20, 30, 50, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000,
].map((wan) => wan * 10_000)
const termSteps = [3, 6, 12, 18, 24, 36, 48, 60, 84, 120]

const withValue = (steps: readonly number[], value: number): number[] =>
  [...new Set([...steps, value])].sort((a, b) => a - b)

/** What would be if: another amount, another term, something to offer. The answer beside it follows at once. */
export function WhatIfPanel({ trial, need, whatIf, onTry, onKeep, onReset }: WhatIfPanelProps) {
  const t = useTranslations('match')
  const format = useFormat()
  const isChanged = trialHash(trial, need) !== ''
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('whatIf')}</h2>
      <p className={styles.note}>{t('whatIfNote')}</p>
      <RangeField
        label={t('amount')}
        steps={withValue(amountSteps, trial.amountYuan)}
        value={trial.amountYuan}
        words={(yuan) => format.amount(yuan * 100)}
        onChange={(amountYuan) => onTry({ ...trial, amountYuan })}
      />
      <RangeField
        label={t('term')}
        steps={withValue(termSteps, trial.termMonths)}
        value={trial.termMonths}
        words={format.months}
        onChange={(termMonths) => onTry({ ...trial, termMonths })}
      />
      <OfferedWays trial={trial} onTry={onTry} />
      <OneMore trial={trial} whatIf={whatIf} onTry={onTry} />
      {isChanged && (
        <div className={styles.actions}>
          {!isSameLoan(trial, need) && (
            <Button variant="light" onClick={onKeep}>
              {t('keepThis')}
            </Button>
          )}
          <Button variant="default" onClick={onReset}>
            {t('reset')}
          </Button>
        </div>
      )}
    </div>
  )
}

const usualWays = ['guarantor', 'government_guarantee', 'property_mortgage', 'vessel_mortgage', 'receivables_pledge']

type TryProps = Pick<WhatIfPanelProps, 'trial' | 'onTry'>

function OfferedWays({ trial, onTry }: TryProps) {
  const t = useTranslations('match')
  const words = useMatchWords()
  const [isWhole, setWhole] = useState(false)
  const rest = codesOf('guarantee_way').filter((way) => way !== 'credit' && !usualWays.includes(way))
  const shown = [...usualWays, ...rest.filter((way) => isWhole || trial.ways.includes(way))]
  return (
    <fieldset className={styles.ways}>
      <legend>{t('offered')}</legend>
      <Check checked readOnly disabled>
        {sentenceCase(t('unsecured'))}
      </Check>
      {shown.map((way) => (
        <Check
          key={way}
          checked={trial.ways.includes(way)}
          onChange={({ target }) =>
            onTry({
              ...trial,
              ways: target.checked ? [...trial.ways, way] : trial.ways.filter((one) => one !== way),
            })
          }
        >
          {sentenceCase(words.way(way))}
        </Check>
      ))}
      {!isWhole && (
        <button type="button" className={styles.more} onClick={() => setWhole(true)}>
          {t('moreWays')}
        </button>
      )}
    </fieldset>
  )
}

const shownWays = 3

/** One thing more, and how many more products that would give. */
function OneMore({ trial, whatIf, onTry }: TryProps & Pick<WhatIfPanelProps, 'whatIf'>) {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useMatchWords()
  const [amount] = whatIf.amounts
  if (whatIf.ways.length === 0 && !amount) return null
  return (
    <div className={styles.oneMore}>
      <h3>{t('oneMore')}</h3>
      <ul>
        {whatIf.ways.slice(0, shownWays).map(({ way, added }) => (
          <OneMoreLine key={way} added={added} onClick={() => onTry({ ...trial, ways: [...trial.ways, way] })}>
            {sentenceCase(words.way(way))}
          </OneMoreLine>
        ))}
        {amount && (
          <OneMoreLine
            added={amount.added}
            onClick={() => onTry({ ...trial, amountYuan: Math.floor(amount.amountFen / 100) })}
          >
            {t('borrow', { amount: format.amount(amount.amountFen) })}
          </OneMoreLine>
        )}
      </ul>
    </div>
  )
}

type OneMoreLineProps = { readonly added: number; readonly onClick: () => void; readonly children: string }

function OneMoreLine({ added, onClick, children }: OneMoreLineProps) {
  return (
    <li>
      <button type="button" onClick={onClick}>
        <span>{children}</span>
        <strong>+{added}</strong>
      </button>
    </li>
  )
}
