import '#web/ui/mantine-styles.ts'
import { mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { preferences } from '#web/lib/preferences.ts'
import { palette } from '#web/ui/palette.ts'
import { Providers } from '#web/ui/providers.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: palette.sea[7] }

const tongue = { zh: 'zh-CN', en: 'en' } as const

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, scheme, text, density } = await preferences()
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html lang={tongue[language]} {...mantineHtmlProps} data-mantine-color-scheme={scheme} data-density={density}>
      <body>
        <BrowserMessages of={[]}>
          <Providers nonce={nonce} scheme={scheme} scale={text === 'larger' ? 1.15 : 1}>
            {children}
          </Providers>
        </BrowserMessages>
      </body>
    </html>
  )
}
