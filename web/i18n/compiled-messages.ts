import compile from 'icu-minify/compile'
import type { AbstractIntlMessages } from 'next-intl'
import { messages, type Namespace } from './messages.ts'

type Tree = { readonly [key: string]: string | Tree }

function compiled(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compiledText(value) : compiled(value),
    ]),
  )
}

/**
 * next-intl reads what its own compiler made in place of the text, but its types name the text only. Written to JSON and
 * back, since React takes no object without a prototype to the browser.
 */
const compiledText = (text: string): string => JSON.parse(JSON.stringify(compile(text)))

/**
 * The texts, made ready on the server. In the browser a small formatter is enough then: the parser of messages alone would
 * be 12 kB on each page (next.config.ts leaves it out).
 */
export const compiledMessages = {
  zh: compiled(messages.zh) as AbstractIntlMessages & Record<Namespace, AbstractIntlMessages>,
  en: compiled(messages.en) as AbstractIntlMessages & Record<Namespace, AbstractIntlMessages>,
}
