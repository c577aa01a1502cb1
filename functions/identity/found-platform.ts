import { claim } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { PersonId } from '#shared/identity/organisation'
import { defineError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'
import { Secret } from '#shared/kernel/secret'
import { foundOrganisation } from './found-organisation.ts'

const alreadyFounded = defineError({
  code: 'already_founded',
  status: 409,
  title: { zh: '平台已经建立', en: 'The platform stands already' },
  detail: { zh: '第一位管理员只能设一次。', en: 'Its first administrator is set once.' },
})

/** The first step of an installation: the platform's own organisation and its first administrator. Works once. @throws already_founded */
export function foundPlatform(
  ctx: Ctx,
  administrator: { personId: PersonId; displayName: string },
): Promise<Committed> {
  return foundOrganisation(ctx, {
    kind: 'platform',
    name: { zh: '舟山企业融资服务平台', en: 'Zhoushan Enterprise Financing Service' },
    fictional: false,
    founder: {
      personId: administrator.personId,
      displayName: new Secret(administrator.displayName),
      roles: ['platform_admin', 'organisation_admin'],
    },
    writes: [claim(ctx, 'platform', 'one', 'platform', alreadyFounded)],
  })
}
