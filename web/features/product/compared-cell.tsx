import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ComparedValue, ComparisonLine } from '#shared/product/shelf-comparison'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './comparison-table.module.css'
import type { ComparedProducts } from './read-shelf.ts'
import { SourceText } from './source-text.tsx'

type ComparedCellProps = {
  readonly line: ComparisonLine['line']
  readonly value: ComparedValue
  readonly product: ComparedProducts['products'][number]
}

/** What one product says in one line. */
export function ComparedCell({ line, value, product }: ComparedCellProps): ReactNode {
  const t = useTranslations('compare')
  const format = useFormat()
  switch (value.kind) {
    case 'amounts':
      return <strong>{format.amountRange(value)}</strong>
    case 'months':
      return format.termRange(value)
    case 'days':
      return <strong>{format.workingDays(value.days)}</strong>
    case 'rates':
      return <Rates isAnnual={line === 'annual'} value={value} lprDate={product.rate.lprDate} />
    case 'codes':
      return value.codes
        .map(({ label }) => sentenceCase(label[format.language]))
        .join(format.language === 'zh' ? '、' : ', ')
    case 'words':
      return <FoldedWords words={value.words} />
    case 'fees':
      return value.fees.map((fee) => (
        <span key={fee.kind} className={styles.fee}>
          {fee.name[format.language]}{' '}
          {format.rateBounds({ min: fee.minBp, max: fee.maxBp }) ?? <Nothing kind="unpublished" />}
        </span>
      ))
    case 'none':
      return t('none')
    case 'no_limit':
      return t('noLimit')
    case 'not_published':
      return <Nothing kind="unpublished" />
  }
}

type RatesProps = {
  readonly isAnnual: boolean
  readonly value: { readonly minBp: number | null; readonly maxBp: number | null }
  readonly lprDate: string | null
}

function Rates({ isAnnual, value, lprDate }: RatesProps) {
  const t = useTranslations('compare')
  const format = useFormat()
  const words = format.rateBounds({ min: value.minBp, max: value.maxBp })
  return (
    <>
      {isAnnual ? <strong>{words}</strong> : words}
      {lprDate !== null && <small>{t('lprDate', { date: format.date(lprDate) })}</small>}
    </>
  )
}

const shownWords = 4

function FoldedWords({ words }: { readonly words: readonly { readonly zh: string; readonly en: string | null }[] }) {
  const t = useTranslations('compare')
  const list = (some: typeof words) => (
    <ul className={styles.words}>
      {some.map((one) => (
        <li key={one.zh}>
          <SourceText words={one} />
        </li>
      ))}
    </ul>
  )
  if (words.length <= shownWords + 1) return list(words)
  return (
    <>
      {list(words.slice(0, shownWords))}
      <details>
        <summary>{t('more', { count: words.length - shownWords })}</summary>
        {list(words.slice(shownWords))}
      </details>
    </>
  )
}
