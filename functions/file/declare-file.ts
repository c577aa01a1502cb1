import { findPartyApplication } from '#functions/financing/find-application'
import { readOwnNeed } from '#functions/financing/read-need'
import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import type { File, FileAbout } from '#shared/file/file'
import type { file } from '#shared/file/file.contract'
import { fileDeclared } from '#shared/file/file.events'
import { ApplicationId } from '#shared/financing/application'
import { NeedId } from '#shared/financing/need'
import { Secret } from '#shared/kernel/secret'
import { files, takePlace } from './file.store.ts'

export const declareFile: Verb<typeof file.declare> = async (ctx, { body }) => {
  const { about, name, sizeBytes, sha256 } = body
  const parties = await partiesOf(ctx, about)
  const ownerId = actingOrganisation(ctx)
  const facts = { about, ...parties, ownerId, sizeBytes, sha256 }
  const state: File = {
    status: 'declared',
    ...facts,
    declaredBy: 'id' in ctx.actor ? ctx.actor.id : '',
    declaredAt: ctx.now,
    name: new Secret(name),
    contentType: null,
    fault: null,
    checkedAt: null,
  }
  return commit(ctx, {
    aggregate: files.create(newId('file', ctx.now), state),
    event: { declaration: fileDeclared, data: facts },
    writes: [takePlace(ctx, about, ownerId)],
  })
}

/** Who sees files of an application or a need, the acting organisation among them. @throws not_found */
export async function partiesOf(ctx: Ctx, about: FileAbout): Promise<Pick<File, 'companyId' | 'bankId'>> {
  const application = ApplicationId.safeParse(about)
  if (application.success) {
    const { companyId, bankId } = await findPartyApplication(ctx, application.data)
    return { companyId, bankId }
  }
  const { companyId } = await readOwnNeed(ctx, NeedId.parse(about))
  return { companyId, bankId: null }
}
