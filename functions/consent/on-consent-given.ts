import type { Consumer } from '#functions/platform/consumer'
import { runCommand } from '#functions/platform/run-command'
import { consentLife } from '#shared/consent/consent'
import { consentGiven } from '#shared/consent/consent.events'
import { consents } from './consent.store.ts'
import { endConsent } from './end-consent.ts'

/** Ends the consent that a newer one of the same scope replaces; closed it was with that one's own commit. */
export const onConsentGiven: Consumer = {
  name: 'consent-on-consent-given',
  hears: [consentGiven],
  react: async (ctx, { data }) => {
    const { replaces } = consentGiven.data.parse(data)
    if (replaces === null) return
    const before = await consents.load(ctx, replaces)
    const live: readonly string[] = consentLife.end.from
    if (live.includes(before.state.status))
      await runCommand(ctx, async () => endConsent(ctx, await consents.load(ctx, replaces), 'replaced'))
  },
}
