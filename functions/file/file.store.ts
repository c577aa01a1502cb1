import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { File, type FileAbout, type FileId, fileLimit, isVisibleTo, tooManyFiles } from '#shared/file/file'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'

/** In its second form a file may be discarded; the first one is as it was. */
export const files = defineAggregate<File>('FILE', File, [(then) => then])

/** A file that the acting party may see. @throws not_found */
export async function loadFile(ctx: Ctx, fileId: FileId): Promise<Loaded<File>> {
  const organisationId = actingOrganisation(ctx)
  const loaded = await files.load(ctx, fileId)
  if (!isVisibleTo(loaded.state, organisationId)) throw new DomainError(notFound)
  return loaded
}

/** A file that the acting party brought itself. @throws not_found */
export async function loadOwnFile(ctx: Ctx, fileId: FileId): Promise<Loaded<File>> {
  const loaded = await loadFile(ctx, fileId)
  if (loaded.state.ownerId !== actingOrganisation(ctx)) throw new DomainError(notFound)
  return loaded
}

const placesKey = (about: FileAbout, ownerId: string) => ({ pk: `FILES#${about}#${ownerId}`, sk: 'COUNT' })

/** Gives a place back. */
export function freePlace({ platform }: Ctx, { about, ownerId }: Pick<File, 'about' | 'ownerId'>): Write {
  return {
    item: {
      Update: {
        TableName: platform.config.tables.ledger,
        Key: placesKey(about, ownerId),
        UpdateExpression: 'SET taken = taken - :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    },
  }
}

/** Takes one of the places that a party has; with all taken: too_many_files. */
export function takePlace({ platform }: Ctx, about: FileAbout, ownerId: string): Write {
  return {
    item: {
      Update: {
        TableName: platform.config.tables.ledger,
        Key: placesKey(about, ownerId),
        UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one',
        ConditionExpression: 'attribute_not_exists(taken) OR taken < :limit',
        ExpressionAttributeValues: { ':none': 0, ':one': 1, ':limit': fileLimit },
      },
    },
    refused: new DomainError(tooManyFiles, { limit: fileLimit }),
  }
}
