import { openBucket } from '#functions/platform/bucket'
import type { Platform } from '#functions/platform/context'
import { rootBucket } from './root-bucket.ts'
import { rootFolder } from './root-folder.ts'
import type { RootStore } from './root-store.ts'

/** Where this installation keeps its roots. */
export function rootsOf({ config, db }: Platform): RootStore {
  const { buckets, rootsDir, dynamodb } = config
  return buckets.roots === undefined
    ? rootFolder(rootsDir)
    : rootBucket(openBucket(buckets.roots, dynamodb.region, db.credentials))
}
