import type { Platform } from '#functions/platform/context'
import type { ClientId } from '#shared/identity/client'

/** Who gives tokens to systems has to know their secrets. */
export type ClientIssuer = {
  put(clientId: ClientId, secret: string): Promise<void>
  remove(clientId: ClientId): Promise<void>
}

/** The issuer of this installation, where it lets us keep its clients. */
export function clientIssuerOf({ config }: Platform): ClientIssuer | undefined {
  const { clients } = config.issuer
  if (!clients) return undefined
  const call = async (method: 'PUT' | 'DELETE', clientId: ClientId, body?: { secret: string }) => {
    const answer = await fetch(`${clients.url}/${clientId}`, {
      method,
      headers: { authorization: `Bearer ${clients.key}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(5_000),
    })
    if (!answer.ok) throw new Error(`the issuer answers ${answer.status} for the client ${clientId}`)
  }
  return {
    put: (clientId, secret) => call('PUT', clientId, { secret }),
    remove: (clientId) => call('DELETE', clientId),
  }
}
