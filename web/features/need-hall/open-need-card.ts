/** An open need as the hall shows it: every word made on the server, and no name in it. */
export type OpenNeedCard = {
  readonly needId: string
  readonly amount: string
  readonly amountExact: string
  readonly term: string
  readonly purpose: string
  readonly guarantee: string
  readonly way: string
  readonly traits: string
  readonly openedAt: string
  readonly expires: string
  /** Kept for this bank by the office, until then. */
  readonly routedUntil: string | null
  readonly takers: string | null
  readonly products: readonly { readonly value: string; readonly label: string }[]
}
