import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant, plusDays } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { assertTransition, defineTransitions } from '#shared/kernel/transition'

export const FileId = idOf('file')
export type FileId = z.infer<typeof FileId>

/** What a file belongs to: an application, seen by its two parties, or a need, seen by its company. */
export const FileAbout = z.union([idOf('app'), idOf('need')])
export type FileAbout = z.infer<typeof FileAbout>

/** Papers as they are scanned or printed; what can carry a program is not taken. */
export const ContentType = z.enum(['application/pdf', 'image/jpeg', 'image/png'])
export type ContentType = z.infer<typeof ContentType>
export const extensions: Readonly<Record<ContentType, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

const fileLimitBytes = 20 * 1024 * 1024
/** Files that one organisation may declare for one application or need. */
export const fileLimit = 60

export const FileStatus = z.enum([
  'declared', // 待上传
  'stored', // 已保存
  'rejected', // 未收下
  'discarded', // 未上传，已失效
])
export type FileStatus = z.infer<typeof FileStatus>
const fileLife = defineTransitions<FileStatus>()({
  store: { from: ['declared'], to: 'stored' },
  reject: { from: ['declared'], to: 'rejected' },
  discard: { from: ['declared'], to: 'discarded' },
})

/** Why what was uploaded is not taken. */
export const FileFault = z.enum([
  'size_differs', // 大小和申报的不同
  'hash_differs', // 内容和申报的不同
  'type_not_taken', // 不是 PDF、JPEG 或 PNG
  'pdf_with_script', // PDF 里有脚本、动作或附件
  'pdf_unreadable', // PDF 加密或损坏，无法检查
])
export type FileFault = z.infer<typeof FileFault>

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** 附件. Its bytes lie in a store under its id; its name may hold somebody's. */
export const File = z.object({
  status: FileStatus,
  about: FileAbout,
  companyId: OrganisationId,
  bankId: OrganisationId.nullable(),
  /** The party that brought it. */
  ownerId: OrganisationId,
  /** A person, or a bank's system. */
  declaredBy: z.union([PersonId, z.string()]),
  declaredAt: Instant,
  name: SecretText,
  sizeBytes: z.int().min(1).max(fileLimitBytes),
  sha256: Sha256,
  contentType: ContentType.nullable(),
  fault: FileFault.nullable(),
  checkedAt: Instant.nullable(),
})
export type File = z.infer<typeof File>

export const notUploaded = defineError({
  code: 'not_uploaded',
  status: 409,
  title: { zh: '还没有上传', en: 'Nothing was uploaded yet' },
  detail: {
    zh: '先取上传地址（GET /files/{id}/upload-url），用 PUT 把文件发到那里，再确认。',
    en: 'Get the address (GET /files/{id}/upload-url), PUT the bytes there, then confirm.',
  },
})
export const tooManyFiles = defineError({
  code: 'too_many_files',
  status: 409,
  title: { zh: '附件已满', en: 'No room for more files' },
  detail: {
    zh: '一方对一个申请或需求最多 {limit} 个附件。',
    en: 'One party brings at most {limit} files to one application or need.',
  },
})

/** So long a declared file is waited for: an address lasts ten minutes, and a day leaves room for a lost network. */
export const awaitedDays = 1

/** What was declared and not brought in time is discarded, also before the ledger has said so. */
export const fileStatusAt = ({ status, declaredAt }: Pick<File, 'status' | 'declaredAt'>, now: Instant): FileStatus =>
  status === 'declared' && plusDays(declaredAt, awaitedDays) <= now ? fileLife.discard.to : status

/** @throws state_forbids while it is awaited, and for one that was checked */
export function discardFile(file: File, now: Instant): File {
  const status = assertTransition(fileLife, 'discard', file.status)
  if (fileStatusAt(file, now) === status) return { ...file, status }
  throw new DomainError(stateForbids, { state: file.status, from: `< ${plusDays(file.declaredAt, awaitedDays)}` })
}

/** What was found in the bytes that were uploaded. */
export type Checked = { readonly contentType: ContentType } | { readonly fault: FileFault }

/** @throws state_forbids for a file that was checked before, or is awaited no longer */
export function takeChecked(file: File, checked: Checked, now: Instant): File {
  const before = fileStatusAt(file, now)
  if ('fault' in checked)
    return { ...file, status: assertTransition(fileLife, 'reject', before), fault: checked.fault, checkedAt: now }
  const { contentType } = checked
  return { ...file, status: assertTransition(fileLife, 'store', before), contentType, checkedAt: now }
}

/** A party sees what the other one brought once it is stored. */
export const isVisibleTo = ({ status, companyId, bankId, ownerId }: File, organisationId: OrganisationId): boolean =>
  organisationId === ownerId ||
  (status === fileLife.store.to && (organisationId === companyId || organisationId === bankId))

/** @throws state_forbids */
export function assertStored({ status, contentType }: File): ContentType {
  if (status === fileLife.store.to && contentType !== null) return contentType
  throw new DomainError(stateForbids, { state: status, from: fileLife.store.to })
}

/** @throws state_forbids */
export function assertAwaited(file: File, now: Instant): void {
  assertTransition(fileLife, 'store', fileStatusAt(file, now))
}
