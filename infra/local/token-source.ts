import { clientToken, type Token, userToken } from './get-token.ts'
import { LocalError } from './local-error.ts'

/** Whose token: `{ user: 'owner-1' }` or `{ client: 'tax-bureau' }`. */
export type TokenOwner = { readonly user: string } | { readonly client: string }
export type TokenFor = (owner: TokenOwner) => Promise<string>

const marginMs = 60_000

/** Gets access tokens by the real flow and gives the same one again until a minute before it ends. */
export function tokenSource(issuer: string, clients: Readonly<Record<string, string>>): TokenFor {
  const kept = new Map<string, { token: Promise<Token>; from: number }>()
  return async (owner) => {
    const key = JSON.stringify(owner)
    const found = kept.get(key)
    if (found !== undefined) {
      const token = await found.token
      if (Date.now() < found.from + token.expiresInSeconds * 1_000 - marginMs) return token.accessToken
    }
    const token =
      'user' in owner ? userToken(issuer, owner.user) : clientToken(issuer, owner.client, secretOf(owner.client))
    kept.set(key, { token, from: Date.now() })
    token.catch(() => kept.delete(key))
    return (await token).accessToken
  }

  function secretOf(client: string): string {
    const secret = clients[client]
    if (secret === undefined) {
      throw new LocalError(`There is no client "${client}". There are: ${Object.keys(clients).join(', ')}.`)
    }
    return secret
  }
}
