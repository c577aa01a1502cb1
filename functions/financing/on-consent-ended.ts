import type { Consumer } from '#functions/platform/consumer'
import { consentEnded } from '#shared/consent/consent.events'
import { pauseResting } from './pause-application.ts'

/** A consent that time has ended carries no more than a withdrawn one; a replaced one has left its place to another. */
export const onConsentEnded: Consumer = {
  name: 'financing-on-consent-ended',
  hears: [consentEnded],
  react: async (ctx, { data }) => {
    const ended = consentEnded.data.parse(data)
    if (ended.because === 'time') await pauseResting(ctx, ended, 'consent_ended')
  },
}
