import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { compiledMessages } from './compiled-messages.ts'
import type { Namespace } from './messages.ts'

type BrowserMessagesProps = {
  /** The namespaces that client components below need; the others never leave the server. */
  readonly of: readonly Namespace[]
  readonly children: ReactNode
}

/** Gives client components below their texts, for `useTranslations`. */
export async function BrowserMessages({ of, children }: BrowserMessagesProps) {
  const language = await getLocale()
  const chosen = Object.fromEntries(of.map((namespace) => [namespace, compiledMessages[language][namespace]]))
  return (
    <NextIntlClientProvider locale={language} messages={chosen} timeZone="Asia/Shanghai">
      {children}
    </NextIntlClientProvider>
  )
}
