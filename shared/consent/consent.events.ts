import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { Consent, ConsentId, ConsentScope } from './consent.ts'

const { uscc, bankName, productName, categories, dataMonths, keptDays, useLimit, endsAt, receiptHash } = Consent.shape

/** The text that was agreed to is the event's payload. */
export const consentGiven = defineEvent({
  type: 'consent.given',
  version: 1,
  data: z.strictObject({
    ...ConsentScope.shape,
    uscc,
    bankName,
    productName,
    categories,
    dataMonths,
    keptDays,
    useLimit,
    endsAt,
    receiptHash,
    /** The one of the same scope that it ends. */
    replaces: ConsentId.nullable(),
  }),
})
/** Only ever of the consent that counts in its scope: a replaced one has ended and can't be withdrawn. */
export const consentWithdrawn = defineEvent({
  type: 'consent.withdrawn',
  version: 1,
  data: z.strictObject({ ...ConsentScope.shape, uscc }),
})
/** Said once, some days before its time is over. */
export const consentEndsSoon = defineEvent({
  type: 'consent.ends_soon',
  version: 1,
  data: z.strictObject({
    ...ConsentScope.shape,
    uscc,
    endsAt,
    /** The application in progress that rests on it, and pauses with its end. */
    applicationId: z.string().nullable(),
  }),
})
export const consentEnded = defineEvent({
  type: 'consent.ended',
  version: 1,
  data: z.strictObject({ ...ConsentScope.shape, uscc, because: z.enum(['time', 'replaced']) }),
})
