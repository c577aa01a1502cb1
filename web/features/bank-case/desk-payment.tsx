import { getTranslations } from 'next-intl/server'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import styles from './case-desk.module.css'
import type { DeskProps } from './case-desk.tsx'
import { PayOutForm } from './pay-out-form.tsx'
import { SignForm } from './sign-form.tsx'
import { TermsList } from './terms-list.tsx'

const dutyDays = 5

/** The company has accepted: the contract, then the money. */
export async function DeskPayment({ one }: DeskProps) {
  const t = await getTranslations('bankCase')
  const { language } = await preferences()
  const { offer, state, applicationId, signedAt, contractNumber } = one
  if (!offer) return null
  const today = dayOf(toInstant(Date.now()))
  const { amountFen, termMonths, rateBp, repaymentWay: way } = offer
  return (
    <div className={styles.form}>
      <TermsList terms={offer} />
      {contractNumber !== null && <p>{t('contract', { number: contractNumber })}</p>}
      {state === 'signed' ? (
        <PayOutForm
          applicationId={applicationId}
          company={one.companyName[language]}
          terms={{ amountFen, termMonths, rateBp, way }}
          signedOn={signedAt === null ? today : dayOf(signedAt)}
          today={today}
        />
      ) : (
        <SignForm
          applicationId={applicationId}
          signBy={offer.signBy && formatFor(language).moment(offer.signBy)}
          payDays={formatFor(language).workingDays(Math.min(one.product.promisedDays.pay ?? dutyDays, dutyDays))}
        />
      )}
    </div>
  )
}
