import { useTranslations } from 'next-intl'
import type { Shown } from '#shared/supervision/office-figures.contract'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Figure } from '#web/lib/format-amount.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import type { FigureDefinition } from './figure-book.ts'

export type FigureUnit = FigureDefinition['unit']
export type { Shown }

type ShownFigureProps = {
  readonly shown: Shown
  readonly unit: FigureUnit
  readonly size?: 'answer' | 'row' | 'text'
}

/** A figure of the office: hidden where too few companies are behind it, "not applicable" where there is nothing to reckon from. */
export function ShownFigure({ shown: { value, isHidden }, unit, size = 'text' }: ShownFigureProps) {
  const figureParts = useFigureParts()
  if (isHidden) return <Nothing kind="tooFew" />
  if (value === null) return <Nothing kind="notApplicable" />
  if (unit === 'fen') return <Money fen={value} size={size} />
  return <Quantity {...figureParts(value, unit)} size={size} />
}

/** A figure in the parts that are set apart. */
function useFigureParts(): (value: number, unit: FigureUnit) => Figure {
  const t = useTranslations('office')
  const format = useFormat()
  return (value, unit) => {
    switch (unit) {
      case 'fen':
        return format.amountParts(value)
      case 'bp':
      case 'share':
        return format.rateParts(value)
      case 'minutes':
        return format.workingHourParts(value * 60_000)
      case 'cases':
        return { before: '', figure: format.number(value), unit: t('casesUnit', { count: value }) }
      case 'companies':
        return { before: '', figure: format.number(value), unit: t('companiesUnit', { count: value }) }
      case 'products':
        return { before: '', figure: format.number(value), unit: t('productsUnit', { count: value }) }
    }
  }
}

/** The same as one text, for a sentence: `少于 5 户，不显示` where it is hidden. */
export function useFigureText(): (shown: Shown, unit: FigureUnit) => string {
  const figureParts = useFigureParts()
  const nothing = useTranslations('nothing')
  return ({ value, isHidden }, unit) => {
    if (isHidden) return nothing('tooFew')
    if (value === null) return nothing('notApplicable')
    const { before, figure, unit: word } = figureParts(value, unit)
    return `${before === '' ? '' : `${before} `}${figure}${word === '' || word === '%' ? word : ` ${word}`}`
  }
}
