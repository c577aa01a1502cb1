import { type Checked, ContentType, type File } from '#shared/file/file'
import { sha256Of } from './folder-store.ts'
import { pdfFault } from './pdf-fault.ts'

/** What the bytes are, whatever they are called. */
export async function checkBytes(
  bytes: Buffer,
  { sizeBytes, sha256 }: Pick<File, 'sizeBytes' | 'sha256'>,
): Promise<Checked> {
  if (bytes.length !== sizeBytes) return { fault: 'size_differs' }
  if (sha256Of(bytes) !== sha256) return { fault: 'hash_differs' }
  // Loaded when a file has come: 75 kB that no other request needs.
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes)
  const contentType = ContentType.safeParse(found?.mime).data
  if (!contentType) return { fault: 'type_not_taken' }
  const fault = contentType === 'application/pdf' ? pdfFault(bytes) : undefined
  return fault ? { fault } : { contentType }
}
