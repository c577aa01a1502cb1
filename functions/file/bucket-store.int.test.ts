import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBucket } from '#functions/platform/bucket'
import { newId } from '#functions/platform/ids'
import { isPassing } from '#functions/platform/passing-fault'
import { toEpochMs, toInstant } from '#shared/kernel/instant'
import { startTinyBucket, type TinyBucket } from '#test/support/tiny-bucket'
import { bucketStore } from './bucket-store.ts'
import { sha256Of } from './folder-store.ts'

let bucket: TinyBucket
beforeEach(async () => {
  bucket = await startTinyBucket()
})
afterEach(() => bucket.stop())

const now = toEpochMs(toInstant(1_800_000_000_000))
const key = newId('file', toInstant(now))
const bytes = Buffer.from('the bytes')
const put = { key, sizeBytes: bytes.length, sha256: sha256Of(bytes) }
const until = toInstant(now + 600_000)
const credentials = async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' })
const store = () => bucketStore(openBucket(bucket.url, 'some-region', credentials), () => now)

test('an upload goes to an address whose signature binds its length and its hash, and ends in time', async () => {
  const { url, headers } = await store().uploadUrl(put, until)
  const query = Object.fromEntries(new URL(url).searchParams)
  expect(query).toMatchObject({
    'X-Amz-SignedHeaders': 'content-length;host;x-amz-checksum-sha256',
    'X-Amz-Expires': '600',
    'X-Amz-Date': '20270115T080000Z',
    'X-Amz-Credential': 'AKIDEXAMPLE/20270115/some-region/s3/aws4_request',
    'X-Amz-Security-Token': 'token',
    'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  const upload = (body: Buffer, sent: HeadersInit) =>
    fetch(url, { method: 'PUT', headers: sent, body: new Uint8Array(body) })
  expect((await upload(bytes, headers)).status).toBe(200)
  expect((await upload(Buffer.from('others'), headers)).status).toBe(400)
  expect(await store().read(key)).toEqual(bytes)
})

test('addresses of other bytes, another key or another end carry another signature', async () => {
  const signatureOf = async (one: typeof put, end = until) =>
    new URL((await store().uploadUrl(one, end)).url).searchParams.get('X-Amz-Signature')
  const other = newId('file', toInstant(now))
  const signatures = await Promise.all([
    signatureOf(put),
    signatureOf({ ...put, key: other }),
    signatureOf({ ...put, sizeBytes: 8 }),
    signatureOf({ ...put, sha256: sha256Of(Buffer.from('x')) }),
    signatureOf(put, toInstant(now + 60_000)),
  ])
  expect(new Set(signatures).size).toBe(signatures.length)
  expect(await signatureOf(put)).toBe(signatures[0])
})

test('a download names the type and an attachment; what is no file id is never asked for', async () => {
  const url = new URL(await store().downloadUrl({ key, contentType: 'application/pdf' }, until))
  expect(url.pathname).toBe(`/some-bucket/${key}`)
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    'response-content-type': 'application/pdf',
    'response-content-disposition': `attachment; filename="${key}.pdf"`,
  })
  expect(() => store().read('../roots/1.json')).toThrow()
})

test('nothing is there before the upload and after the removal; an outage is one, a refusal is a fault', async () => {
  expect(await store().read(key)).toBeUndefined()
  bucket.objects.set(key, 'x')
  await store().remove(key)
  await store().remove(key)
  expect(bucket.objects.size).toBe(0)
  bucket.fail(503)
  expect(
    isPassing(
      await store()
        .read(key)
        .catch((error) => error),
    ),
  ).toBe(true)
  bucket.fail(403)
  expect(
    isPassing(
      await store()
        .read(key)
        .catch((error) => error),
    ),
  ).toBe(false)
})
