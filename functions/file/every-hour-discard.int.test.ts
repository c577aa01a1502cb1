import { expect, test } from 'vitest'
import { views } from '#functions/entries/reactions'
import type { Ctx } from '#functions/platform/context'
import { projectReader } from '#functions/platform/readers'
import { forget } from '#functions/platform/scratch'
import { FileId, fileLimit } from '#shared/file/file'
import { file } from '#shared/file/file.contract'
import { NeedId } from '#shared/financing/need'
import { companyOn } from '#test/support/company'
import { someNeed } from '#test/support/consents'
import { useTestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { type TestPlatform, testPlatform } from '#test/support/test-context'
import { declareFile } from './declare-file.ts'
import { discardEveryHour } from './every-hour-discard.ts'
import { folderStore, sha256Of } from './folder-store.ts'
import { listFiles, showFile } from './read-file.ts'
import { confirmFile, requestUpload } from './upload-file.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const hour = 3_600_000
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF')

async function setting() {
  const base = testPlatform(database.config)
  const db = new FollowingDb(database.config, (event) => projectReader(base, views).take(event))
  const platform: TestPlatform = { ...base, db }
  // Tests of one file share a database, and another one's clock may have been further on.
  await forget(platform, { pk: 'SWEEP', sk: 'DISCARD' })
  const company = await companyOn(platform)
  return { platform, owner: company.owner, about: NeedId.parse(await someNeed(company.owner())) }
}
const declared = async (ctx: Ctx, about: NeedId) => {
  const body = file.declare.body.parse({ about, name: '发票.pdf', sizeBytes: pdf.length, sha256: sha256Of(pdf) })
  return FileId.parse((await declareFile(ctx, { ...none, body })).id)
}
const one = (fileId: FileId) => ({ ...none, params: { fileId } })
const listed = async (ctx: Ctx, about: NeedId) =>
  (await listFiles(ctx, { ...none, query: { about, limit: 50 } })).items.map(({ fileId }) => fileId)

async function brought(platform: TestPlatform, ctx: Ctx, fileId: FileId): Promise<void> {
  const { url } = file.requestUpload.output.parse(await requestUpload(ctx, one(fileId)))
  await folderStore(platform.config).put(url.split('/').at(-1) ?? '', pdf, platform.clock.now())
}

test('what was declared and not brought within a day is gone, for whoever looks at once, in the ledger within the hour', async () => {
  const { platform, owner, about } = await setting()
  const [forgotten, kept] = [await declared(owner(), about), await declared(owner(), about)]
  await brought(platform, owner(), kept)
  await confirmFile(owner(), one(kept))
  platform.clock.move(24 * hour - 1)
  await discardEveryHour(platform)
  expect(await showFile(owner(), one(forgotten))).toMatchObject({ state: 'declared', version: 1 })
  platform.clock.move(1)
  expect(await listed(owner(), about)).toEqual([kept])
  await expect(requestUpload(owner(), one(forgotten))).rejects.toMatchObject({ values: { state: 'discarded' } })
  platform.clock.move(hour)
  expect(await discardEveryHour(platform)).toBe(1)
  expect(await discardEveryHour(platform)).toBe(0)
  expect(await showFile(owner(), one(forgotten))).toMatchObject({ state: 'discarded', version: 2 })
  expect(await showFile(owner(), one(kept))).toMatchObject({ state: 'stored' })
})

test('its place is free again, and bytes that came without a word are not kept', async () => {
  const { platform, owner, about } = await setting()
  const ids = []
  for (let nth = 0; nth < fileLimit; nth++) ids.push(await declared(owner(), about))
  await expect(declared(owner(), about)).rejects.toThrow('too_many_files')
  const [first] = ids
  if (!first) throw new Error('one at least')
  await brought(platform, owner(), first)
  platform.clock.move(25 * hour)
  expect(await discardEveryHour(platform)).toBe(fileLimit)
  expect(await folderStore(platform.config).read(first)).toBeUndefined()
  const again = await declared(owner(), about)
  expect(await listed(owner(), about)).toEqual([again])
})
