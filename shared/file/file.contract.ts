import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { fileDeclared, fileStored } from './file.events.ts'
import { File, FileAbout, FileId, FileStatus, notUploaded, tooManyFiles } from './file.ts'

const party = {
  allow: ['sme_owner', 'sme_staff', 'loan_officer', 'bank_approver'],
  scope: 'own_organisation',
} as const
const params = z.object({ fileId: FileId })
const { sizeBytes, sha256 } = File.shape

/** What a file may be called: no path, no control character. */
const Name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{C}/\\]+$/u)

const DeclareFile = z.strictObject({ about: FileAbout, name: Name, sizeBytes, sha256 })

const example = {
  about: 'app_01jdh2m4x7n8p9q0r1s2t3v4w5',
  name: '营业执照.pdf',
  sizeBytes: 184_320,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
}

export const FileRow = z.object({
  fileId: FileId,
  version: z.int(),
  state: FileStatus,
  name: z.string(),
  /** The other party brought it, or one's own organisation. */
  isOwn: z.boolean(),
  ...File.pick({
    about: true,
    sizeBytes: true,
    sha256: true,
    contentType: true,
    fault: true,
    declaredAt: true,
    checkedAt: true,
  }).shape,
})
export type FileRow = z.infer<typeof FileRow>

/** 附件: declared, uploaded to a signed address, checked by its bytes; seen by the two parties only. */
export const file = {
  declare: route({
    method: 'POST',
    path: '/files',
    summary: { zh: '申报一个附件：名称、大小、SHA-256', en: 'Declare a file: name, size, SHA-256' },
    ...party,
    body: DeclareFile,
    example,
    event: fileDeclared,
    errors: [notFound, tooManyFiles],
    output: Committed,
  }),
  requestUpload: route({
    method: 'GET',
    path: '/files/{fileId}/upload-url',
    summary: {
      zh: '上传地址（10 分钟，用 PUT，附上所列的头）',
      en: 'Where to PUT the bytes, with these headers, for 10 minutes',
    },
    ...party,
    params,
    errors: [notFound, stateForbids],
    output: z.object({
      url: z.url(),
      method: z.literal('PUT'),
      headers: z.record(z.string(), z.string()),
      until: Instant,
    }),
  }),
  confirm: route({
    method: 'POST',
    path: '/files/{fileId}/confirm',
    summary: {
      zh: '上传完毕：按内容检查，收下或退回',
      en: 'The bytes are there: they are checked, and stored or rejected',
    },
    ...party,
    params,
    event: fileStored,
    errors: [notFound, stateForbids, notUploaded],
    output: Committed,
  }),
  requestDownload: route({
    method: 'GET',
    path: '/files/{fileId}/download-url',
    summary: { zh: '下载地址（2 分钟）', en: 'Where to get the bytes, for 2 minutes' },
    ...party,
    params,
    errors: [notFound, stateForbids],
    output: z.object({ url: z.url(), until: Instant }),
  }),
  list: route({
    method: 'GET',
    path: '/files',
    summary: { zh: '一个申请或需求的附件', en: 'Files of an application or a need' },
    ...party,
    query: z.strictObject({ ...PageQuery.shape, about: FileAbout }),
    errors: [notFound],
    output: pageOf(FileRow),
  }),
  show: route({
    method: 'GET',
    path: '/files/{fileId}',
    summary: { zh: '一个附件', en: 'One file' },
    ...party,
    params,
    errors: [notFound],
    output: FileRow,
  }),
}
