import { serve } from '#functions/platform/serve'
import { consent } from '#shared/consent/contract'
import { giveConsent } from './give-consent.ts'
import { listConsents, showConsent } from './read-consents.ts'
import { withdrawConsent } from './withdraw-consent.ts'
import { showConsentText } from './write-consent-text.ts'

export const consentHttp = serve('consent', consent, {
  consent: {
    showText: showConsentText,
    give: giveConsent,
    withdraw: withdrawConsent,
    list: listConsents,
    show: showConsent,
  },
})
