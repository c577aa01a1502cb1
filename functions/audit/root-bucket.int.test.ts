import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBucket } from '#functions/platform/bucket'
import { hashOf } from '#functions/platform/seal'
import { makeRoot } from '#shared/audit/root'
import { toInstant } from '#shared/kernel/instant'
import { startTinyBucket, type TinyBucket } from '#test/support/tiny-bucket'
import { rootBucket } from './root-bucket.ts'

let bucket: TinyBucket
beforeAll(async () => {
  bucket = await startTinyBucket()
})
afterAll(() => bucket.stop())

const identity = async () => ({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' })
const heads = [{ noun: 'NOTE', id: 'note_1', version: 1, hash: 'a'.repeat(64) }]
const root = (number: number) => ({ ...makeRoot(undefined, heads, toInstant(1_800_000_000_000), hashOf), number })

test('roots are written once each, found in their order over several pages, and read as they lie there', async () => {
  const store = rootBucket(openBucket(bucket.url, 'some-region', identity))
  expect(await store.numbers()).toEqual([])
  for (const number of [3, 1, 2, 10, 5]) expect(await store.add(root(number))).toBe(true)
  expect(await store.add({ ...root(3), heads: [] })).toBe(false)
  expect(await store.numbers()).toEqual([1, 2, 3, 5, 10])
  expect(await store.read(3)).toEqual(root(3))
  const written = bucket.requests.find(({ line }) => line.startsWith('PUT'))
  expect(written?.headers).toMatchObject({ 'if-none-match': '*', 'x-amz-checksum-sha256': expect.any(String) })
  bucket.objects.set('roots/0000000004.json', 'no json')
  expect(await store.read(4)).toBe('no json')
})
