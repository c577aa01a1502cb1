import type { ReactNode } from 'react'

/** A row as the list shows it: its words and badges made on the server. */
export type InboxRowShown = {
  readonly applicationId: string
  readonly version: number
  readonly href: string
  readonly company: string
  readonly place: string
  readonly product: string
  readonly amount: string
  readonly amountExact: string
  readonly rules: string
  readonly rulesSaid: string
  readonly owner: string | null
  readonly bankReference: string | null
  readonly clock: ReactNode
  readonly state: ReactNode
  /** It waits to be accepted, and the reader may do that. */
  readonly canAccept: boolean
}

export type Colleague = { readonly personId: string; readonly displayName: string }
