import { expect, test } from 'vitest'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import { project } from '#functions/platform/view'
import { type FileAbout, FileId, fileLimit } from '#shared/file/file'
import { file } from '#shared/file/file.contract'
import { companyOn } from '#test/support/company'
import { someNeed } from '#test/support/consents'
import { useTestDatabase } from '#test/support/database'
import { paidOutCase } from '#test/support/loans'
import { type TestPlatform, testPlatform } from '#test/support/test-context'
import { declareFile } from './declare-file.ts'
import { fileList } from './file-list.view.ts'
import { folderStore, sha256Of } from './folder-store.ts'
import { listFiles, requestDownload, showFile } from './read-file.ts'
import { confirmFile, requestUpload } from './upload-file.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const minute = 60_000

/** The smallest picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = (content: string) => Buffer.from(`%PDF-1.7\n1 0 obj\n<< ${content} >>\nendobj\n%%EOF`)

async function parties() {
  const platform = testPlatform(database.config)
  const { applicationId, company, asOfficer } = await paidOutCase(platform)
  return { platform, about: applicationId, company, asOfficer }
}

const declare = async (ctx: Ctx, about: FileAbout, bytes: Buffer, name = '营业执照-沈海波.png') => {
  const body = file.declare.body.parse({ about, name, sizeBytes: bytes.length, sha256: sha256Of(bytes) })
  return FileId.parse((await declareFile(ctx, { ...none, body })).id)
}
const one = (fileId: FileId) => ({ ...none, params: { fileId } })
const tokenOf = (url: string) => url.slice(url.lastIndexOf('/') + 1)

/** What a browser does with the address: it puts the bytes there. */
async function upload(platform: TestPlatform, ctx: Ctx, fileId: FileId, bytes: Buffer) {
  const { url } = file.requestUpload.output.parse(await requestUpload(ctx, one(fileId)))
  return folderStore(platform.config).put(tokenOf(url), bytes, platform.clock.now())
}
const download = async (platform: TestPlatform, url: string) =>
  folderStore(platform.config).get(tokenOf(url), platform.clock.now())

async function stored(platform: TestPlatform, as: () => Ctx, about: FileAbout, bytes = picture): Promise<FileId> {
  const fileId = await declare(as(), about, bytes)
  expect(await upload(platform, as(), fileId, bytes)).toBe(200)
  await confirmFile(as(), one(fileId))
  for await (const event of eventsAfter(platform, 'FILE', fileId, 0)) await project(platform, fileList, event)
  return fileId
}

test('a file is declared, uploaded, known by its bytes, and got back by the other party, the same bytes', async () => {
  const { platform, about, company, asOfficer } = await parties()
  const fileId = await declare(company.owner(), about, picture)
  await expect(confirmFile(company.owner(), one(fileId))).rejects.toThrow('not_uploaded')
  expect(await upload(platform, company.owner(), fileId, picture)).toBe(200)
  expect(await confirmFile(company.staff(), one(fileId))).toMatchObject({ state: 'stored', version: 2 })
  expect(file.show.output.parse(await showFile(asOfficer(), one(fileId)))).toMatchObject({
    name: '营业执照-沈海波.png',
    contentType: 'image/png',
    isOwn: false,
  })
  const { url } = file.requestDownload.output.parse(await requestDownload(asOfficer(), one(fileId)))
  expect(await download(platform, url)).toEqual({ bytes: picture, contentType: 'image/png', fileName: `${fileId}.png` })
  expect(decodeURIComponent(url)).not.toContain('沈海波')
})

test.each([
  ['a program under the name of a picture', Buffer.from('MZ\x90\x00 not a picture'), 'type_not_taken'],
  ['a page', Buffer.from('<html><script>alert(1)</script>'), 'type_not_taken'],
  ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (x) >>'), 'pdf_with_script'],
] as const)('%s is rejected, and its bytes are not kept', async (_what, bytes, fault) => {
  const { platform, about, company, asOfficer } = await parties()
  const fileId = await declare(company.owner(), about, bytes)
  expect(await upload(platform, company.owner(), fileId, bytes)).toBe(200)
  expect(await confirmFile(company.owner(), one(fileId))).toMatchObject({ state: 'rejected' })
  expect(await showFile(company.owner(), one(fileId))).toMatchObject({ fault, contentType: null })
  expect(await folderStore(platform.config).read(fileId)).toBeUndefined()
  await expect(requestDownload(company.owner(), one(fileId))).rejects.toThrow('state_forbids')
  await expect(requestUpload(company.owner(), one(fileId))).rejects.toThrow('state_forbids')
  await expect(showFile(asOfficer(), one(fileId))).rejects.toThrow('not_found')
})

test('a plain PDF is taken', async () => {
  const { platform, about, company } = await parties()
  const fileId = await stored(platform, company.owner, about, pdf('/Type /Catalog'))
  expect(await showFile(company.owner(), one(fileId))).toMatchObject({ contentType: 'application/pdf' })
})

test('other bytes than were declared never arrive; an address ends after its minutes and serves one purpose', async () => {
  const { platform, about, company } = await parties()
  const fileId = await declare(company.owner(), about, picture)
  const other = Buffer.from(picture)
  other[other.length - 1] = 0
  expect(await upload(platform, company.owner(), fileId, other)).toBe(400)
  expect(await upload(platform, company.owner(), fileId, picture.subarray(1))).toBe(400)
  const { url } = await requestUpload(company.owner(), one(fileId))
  const door = folderStore(platform.config)
  expect(await door.put(`${tokenOf(url).slice(0, -1)}0`, picture, platform.clock.now())).toBe(403)
  expect(await door.get(tokenOf(url), platform.clock.now())).toBeUndefined()
  platform.clock.move(10 * minute)
  expect(await door.put(tokenOf(url), picture, platform.clock.now())).toBe(403)
  expect(await upload(platform, company.owner(), fileId, picture)).toBe(200)
  await confirmFile(company.owner(), one(fileId))
  const got = await requestDownload(company.owner(), one(fileId))
  platform.clock.move(2 * minute)
  expect(await download(platform, got.url)).toBeUndefined()
})

test('the two parties list it, each sees whose it is; what the other has only declared is not shown', async () => {
  const { platform, about, company, asOfficer } = await parties()
  const fileId = await stored(platform, company.owner, about)
  platform.clock.move(1000)
  const declared = await declare(asOfficer(), about, picture, '尽调报告.png')
  for await (const event of eventsAfter(platform, 'FILE', declared, 0)) await project(platform, fileList, event)
  const listed = async (ctx: Ctx) =>
    file.list.output
      .parse(await listFiles(ctx, { ...none, query: { about, limit: 10 } }))
      .items.map((row) => [row.fileId, row.isOwn])
  expect(await listed(company.staff())).toEqual([[fileId, true]])
  expect(await listed(asOfficer())).toEqual([
    [declared, true],
    [fileId, false],
  ])
})

test('to everybody else neither the file nor the application is there', async () => {
  const { platform, about, company } = await parties()
  const fileId = await stored(platform, company.owner, about)
  const other = await parties()
  for (const stranger of [other.company.owner(), other.asOfficer()]) {
    await expect(showFile(stranger, one(fileId))).rejects.toThrow('not_found')
    await expect(requestDownload(stranger, one(fileId))).rejects.toThrow('not_found')
    await expect(requestUpload(stranger, one(fileId))).rejects.toThrow('not_found')
    await expect(confirmFile(stranger, one(fileId))).rejects.toThrow('not_found')
    await expect(declare(stranger, about, picture)).rejects.toThrow('not_found')
    await expect(listFiles(stranger, { ...none, query: { about, limit: 10 } })).rejects.toThrow('not_found')
  }
})

test('the other party neither uploads nor confirms what it did not declare', async () => {
  const { about, company, asOfficer } = await parties()
  const fileId = await declare(company.owner(), about, picture)
  await expect(requestUpload(asOfficer(), one(fileId))).rejects.toThrow('not_found')
  await expect(confirmFile(asOfficer(), one(fileId))).rejects.toThrow('not_found')
})

test('a need’s files are its company’s own', async () => {
  const platform = testPlatform(database.config)
  const [company, other] = await Promise.all([companyOn(platform), companyOn(platform)])
  const needId = await someNeed(company.owner())
  const fileId = await stored(platform, company.owner, needId)
  await expect(showFile(other.owner(), one(fileId))).rejects.toThrow('not_found')
})

test('a party has room for so many files and no more, also when they come at once', async () => {
  const { about, company, asOfficer } = await parties()
  for (let n = 0; n < fileLimit - 1; n++) await declare(company.owner(), about, picture)
  const last = await Promise.allSettled([1, 2, 3].map(() => declare(company.owner(), about, picture)))
  expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(declare(company.owner(), about, picture)).rejects.toThrow('too_many_files')
  await declare(asOfficer(), about, picture)
})

test.each(['../../etc/passwd', 'a\u0000b.pdf', '', ' '.repeat(5), 'x'.repeat(121)])('no file is called %j', (name) => {
  const body = { about: 'app_01jdh2m4x7n8p9q0r1s2t3v4w5', sizeBytes: 1, sha256: '0'.repeat(64) }
  expect(file.declare.body.safeParse({ ...body, name }).success).toBe(false)
})

test('a name that may hold somebody’s stands sealed in the ledger, and nowhere else', async () => {
  const { platform, about, company } = await parties()
  await stored(platform, company.owner, about)
  for (const table of Object.values(platform.config.tables))
    for await (const item of platform.db.scan(table)) expect(JSON.stringify(item)).not.toContain('沈海波')
})
