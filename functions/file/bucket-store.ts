import { type Bucket, checksumHeader } from '#functions/platform/bucket'
import { extensions, FileId } from '#shared/file/file'
import { type Instant, toEpochMs } from '#shared/kernel/instant'
import type { ObjectStore } from './object-store.ts'

/** Bytes in S3. @param now the real moment, by which S3 judges an address */
export function bucketStore(bucket: Bucket, now: () => number): ObjectStore {
  const keyOf = (key: string) => FileId.parse(key)
  const secondsTo = (until: Instant) => Math.max(1, Math.round((toEpochMs(until) - now()) / 1000))
  const sign = (asked: Parameters<Bucket['presign']>[0], until: Instant) =>
    bucket.presign(asked, secondsTo(until), new Date(now()))
  return {
    async uploadUrl({ key, sizeBytes, sha256 }, until) {
      const headers = { [checksumHeader]: Buffer.from(sha256, 'hex').toString('base64') }
      // The length is signed too, but whoever sends the bytes sends it anyway.
      const signed = { ...headers, 'content-length': String(sizeBytes) }
      return { url: await sign({ method: 'PUT', key: keyOf(key), headers: signed }, until), headers }
    },
    downloadUrl({ key, contentType }, until) {
      const query = {
        'response-content-type': contentType,
        'response-content-disposition': `attachment; filename="${key}.${extensions[contentType]}"`,
      }
      return sign({ method: 'GET', key: keyOf(key), query }, until)
    },
    read: (key) => bucket.read(keyOf(key)),
    remove: (key) => bucket.remove(keyOf(key)),
  }
}
