import type { Consumer } from '#functions/platform/consumer'
import { ClientId, clientCreated, clientRevoked, clientSecretRotated } from '#shared/identity/client'
import { clientIssuerOf } from './client-issuer.ts'
import { secretOf } from './keep-clients.ts'
import { clients } from './organisation.store.ts'

/** Brings the issuer to what the client is now, so that events which come twice or late change nothing. */
export const onClientChanged: Consumer = {
  name: 'identity-on-client-changed',
  hears: [clientCreated, clientSecretRotated, clientRevoked],
  react: async (ctx, { id }) => {
    const issuer = clientIssuerOf(ctx.platform)
    if (!issuer) return
    const clientId = ClientId.parse(id)
    const { state } = await clients.load(ctx, clientId)
    try {
      if (state.status === 'active') await issuer.put(clientId, secretOf(ctx.platform, clientId, state))
      else await issuer.remove(clientId)
    } catch (error) {
      // An issuer that is away must not hold up everything else that follows from events: it is run again by command.
      throw new Error(`the issuer has not heard of the change of ${clientId}`, { cause: error })
    }
  },
}
