import type { Consumer } from '#functions/platform/consumer'
import { consentWithdrawn } from '#shared/consent/consent.events'
import { pauseResting } from './pause-application.ts'

export const onConsentWithdrawn: Consumer = {
  name: 'financing-on-consent-withdrawn',
  hears: [consentWithdrawn],
  react: (ctx, { data }) => pauseResting(ctx, consentWithdrawn.data.parse(data), 'consent_withdrawn'),
}
