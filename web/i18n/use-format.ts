import { useLocale } from 'next-intl'
import { type Format, formatFor } from '#web/lib/format.ts'

/** The formatter in the language of the page, on the server and in the browser. */
export function useFormat(): Format {
  const language = useLocale()
  return formatFor(language)
}
