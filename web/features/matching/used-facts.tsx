'use client'

import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './group-list.module.css'
import type { KnownFact, KnownFacts } from './known-facts.ts'
import type { MatchResult } from './match-engine.ts'
import { useMatchWords } from './match-words.ts'

const usedFacts = 'used-facts'

/** Opens the list of facts and takes the reader to it. */
export function showUsedFacts(): void {
  const details = document.getElementById(usedFacts)
  details?.setAttribute('open', '')
  details?.scrollIntoView()
  details?.querySelector('summary')?.focus({ preventScroll: true })
}

type UsedFactsProps = {
  readonly result: MatchResult
  readonly known: KnownFacts
  readonly ruleVersion: string
  readonly version: number
}

/** What the answer rests on: each fact with its source and day, and which catalogue and rules it was made with. */
export function UsedFacts({ result, known, ruleVersion, version }: UsedFactsProps) {
  const t = useTranslations('match')
  const rows = result.used.flatMap((fact) => {
    const one = known[fact]
    return one ? [{ fact, ...one }] : []
  })
  return (
    <section className={styles.section}>
      {rows.length > 0 && (
        <details id={usedFacts} className={styles.folded}>
          <summary>
            <h2>{t('usedTitle', { count: rows.length })}</h2>
          </summary>
          <FactTable rows={rows} />
        </details>
      )}
      <p className={styles.none}>{t('versions', { version, rules: ruleVersion })}</p>
    </section>
  )
}

type FactRow = KnownFact & { readonly fact: string }

function FactTable({ rows }: { readonly rows: readonly FactRow[] }) {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useMatchWords()
  return (
    <ScrollRoom className={styles.table}>
      <table>
        <thead>
          <tr>
            {(['factHead', 'valueHead', 'sourceHead'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ fact, value, source, asOf }) => (
            <tr key={fact}>
              <th scope="row">{sentenceCase(words.fact(fact))}</th>
              <td>{sentenceCase(words.value(fact, value))}</td>
              <td>
                {source === 'platform'
                  ? words.holder(fact)
                  : sentenceCase(t(source === 'declared' ? 'declared' : 'typed'))}
                <small>{format.date(asOf)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRoom>
  )
}
