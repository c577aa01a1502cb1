'use client'

import { createContext, type ReactNode, useContext } from 'react'

const KeptForContext = createContext('visitor')

/** Names the person for whom what is typed below is kept, so that nobody else at this machine finds it. */
export function KeptFor({ person, children }: { readonly person: string; readonly children: ReactNode }) {
  return <KeptForContext value={person}>{children}</KeptForContext>
}

export const useKeptFor = (): string => useContext(KeptForContext)
