import { timingSafeEqual } from 'node:crypto'
import { foundOrganisation } from '#functions/identity/found-organisation'
import { actingPerson } from '#functions/platform/acting'
import { claim } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { assertUnanswered } from '#functions/platform/idempotency'
import { countTry } from '#functions/platform/scratch'
import { keyedHash } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { tooManyTries } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf, toEpochMs } from '#shared/kernel/instant'
import { Secret } from '#shared/kernel/secret'
import { claimTries, companyClaimed, companyNotRegistered, representativeDiffers } from '#shared/subject/claim'
import type { claim as contract } from '#shared/subject/claim.contract'
import { type ClaimedBy, readClaim } from '#shared/subject/claim-form'
import { comparableName } from '#shared/subject/person-name'
import type { Registration } from '#shared/subject/registration'
import { findRegistration } from './find-registration.ts'
import { idNumberHash } from './record.store.ts'

/** Who proves to be the legal representative gets the company, once. Whether it is taken is told only to who proved it. */
export const claimCompany: Verb<typeof contract.create> = async (ctx, { body }) => {
  const personId = actingPerson(ctx)
  const { uscc, by } = readClaim(body, dayOf(ctx.now))
  // The same once more, because its answer was lost, is no further try.
  await assertUnanswered(ctx)
  await limitTries(ctx, `claim-person#${personId}`, claimTries.person)
  await limitTries(ctx, `claim-company#${uscc}`, claimTries.company)
  const registration = await findRegistration(ctx, uscc)
  if (!registration) throw new DomainError(companyNotRegistered)
  if (!isRepresentative(ctx, registration, by)) throw new DomainError(representativeDiffers)
  return foundOrganisation(ctx, {
    kind: 'company',
    // The registry knows one name; a company's English name is nobody's to make up.
    name: { zh: registration.name, en: registration.name },
    uscc,
    fictional: registration.fictional,
    founder: { personId, displayName: new Secret(by.name.reveal()), roles: ['sme_owner', 'organisation_admin'] },
    writes: [claim(ctx, 'company', uscc, personId, companyClaimed)],
  })
}

/** Both are compared, whole and in constant time: neither the answer nor its delay tells which one was right. */
function isRepresentative(ctx: Ctx, registration: Registration, by: ClaimedBy): boolean {
  const nameHash = (name: string) => keyedHash(ctx.platform.config.keys.hash, 'compare-name', comparableName(name))
  const isName = equal(nameHash(registration.legalRepresentativeName.reveal()), nameHash(by.name.reveal()))
  const isNumber = equal(registration.legalRepresentativeIdHash, idNumberHash(ctx.platform, by.idNumber.reveal()))
  return [isName, isNumber].every(Boolean)
}

const equal = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))

/** @throws too_many_tries, with the minutes until the next window */
async function limitTries(ctx: Ctx, what: string, { limit, windowMinutes }: { limit: number; windowMinutes: number }) {
  if ((await countTry(ctx, what, windowMinutes)) <= limit) return
  const windowMs = windowMinutes * 60_000
  const minutes = Math.ceil((windowMs - (toEpochMs(ctx.now) % windowMs)) / 60_000)
  throw new DomainError(tooManyTries, { minutes })
}
