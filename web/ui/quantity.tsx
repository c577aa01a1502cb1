import type { ReactNode } from 'react'
import { useFormat } from '#web/i18n/use-format.ts'
import type { AmountStyle, Figure } from '#web/lib/format-amount.ts'
import styles from './quantity.module.css'

type QuantityProps = Figure & {
  /** `answer` for the one figure of a card, `row` for figures side by side, `text` inside a sentence. */
  readonly size?: 'answer' | 'row' | 'text'
}

/** A number with its unit, the unit half as large and dimmed. */
export function Quantity({ before, figure, unit, size = 'row' }: QuantityProps) {
  return (
    <span className={styles.quantity} data-size={size}>
      {before !== '' && <span className={styles.unit}>{before} </span>}
      <span className={styles.figure}>{figure}</span>
      {unit !== '' && (
        <span className={styles.unit}>
          {unit === '%' ? '' : ' '}
          {unit}
        </span>
      )}
    </span>
  )
}

type MoneyProps = { readonly fen: number; readonly style?: AmountStyle; readonly size?: QuantityProps['size'] }

/** An amount; the exact yuan stand on hover and focus where the figure is rounded. */
export function Money({ fen, style, size }: MoneyProps) {
  const format = useFormat()
  const parts = format.amountParts(fen, style)
  const isRounded = isRoundedAway(format.exactAmount(fen), parts)
  if (!isRounded) return <Quantity {...parts} size={size} />
  return (
    <Exact text={format.exactAmount(fen)}>
      <Quantity {...parts} size={size} />
    </Exact>
  )
}

/** Whether the figure, read back in its unit, is another amount than the exact one. */
function isRoundedAway(exact: string, { figure, unit }: Figure): boolean {
  const factor = { 元: 1, 万元: 1e4, 亿元: 1e8, '': 1, million: 1e6, billion: 1e9 }[unit] ?? 1
  const shown = Number(figure.replaceAll(',', '')) * factor
  return Math.abs(shown - Number(exact.replace(/[^\d.]/g, ''))) > 0.001
}

/** What is shown in short, with the whole of it on hover, focus and touch. */
function Exact({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the exact amount must be reached by keyboard and finger too
    <span className={styles.exact} tabIndex={0} data-exact={text}>
      {children}
      <span className="spoken"> {text}</span>
    </span>
  )
}
