'use client'

import { MantineProvider } from '@mantine/core'
import { setNonce } from 'get-nonce'
import type { ReactNode } from 'react'
import { cssVariablesResolver } from './roles.ts'
import { themeOf } from './theme.ts'

type ProvidersProps = {
  readonly nonce: string
  readonly scheme: 'light' | 'dark'
  readonly scale: number
  readonly children: ReactNode
}

/** The theme, with the nonce that every style element needs under our content security policy. */
export function Providers({ nonce, scheme, scale, children }: ProvidersProps) {
  // Modal's scroll lock adds a style element of its own and asks get-nonce.
  setNonce(nonce)
  return (
    <MantineProvider
      theme={themeOf(scale)}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      getStyleNonce={() => nonce}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
