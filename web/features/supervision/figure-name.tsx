import { useLocale } from 'next-intl'
import { Hint } from '#web/ui/hint.tsx'
import type { FigureDefinition } from './figure-book.ts'

/** A figure's name; what it means stands on hover, focus and touch. */
export function FigureName({ of }: { readonly of: FigureDefinition }) {
  const language = useLocale()
  return <Hint text={of.definition[language]}>{of.label[language]}</Hint>
}
