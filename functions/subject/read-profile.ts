import type { Ctx } from '#functions/platform/context'
import { dayOf } from '#shared/kernel/instant'
import { declaredFacts } from '#shared/subject/declaration'
import { assembleProfile, type Profile } from '#shared/subject/profile'
import type { Registration } from '#shared/subject/registration'
import { type KnownSubject, readSubject } from './subject.store.ts'

/** What is known of a company now: each fact with its source and day. A code that nothing is known of has no facts. */
export async function readProfile(ctx: Ctx, uscc: string): Promise<Profile> {
  return profileOf(ctx, await readSubject(ctx, uscc))
}

/** The same, with the newest registration that a department has delivered, if there is one. */
export async function readRegisteredProfile(
  ctx: Ctx,
  uscc: string,
): Promise<{ profile: Profile; registration: Registration | undefined }> {
  const subject = await readSubject(ctx, uscc)
  return { profile: profileOf(ctx, subject), registration: subject.registration }
}

export function profileOf(ctx: Ctx, { records, declaration }: KnownSubject): Profile {
  return assembleProfile(records, declaration ? declaredFacts(declaration) : {}, dayOf(ctx.now))
}
