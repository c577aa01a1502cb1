import { constants, inflateSync } from 'node:zlib'
import type { FileFault } from '#shared/file/file'

/** By these names a PDF runs something, sends something or carries other files (ISO 32000-1: 12.6.4, 7.11.4, 12.7.8). */
const active =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|XFA|Rendition|Movie)(?![A-Za-z0-9_])/
const encrypted = /\/Encrypt(?![A-Za-z0-9_])/

/** To so much the streams of a PDF may unpack; nobody looks through more. */
const unpackedLimit = 64 * 1024 * 1024

/**
 * What speaks against taking a PDF. Objects may lie packed in streams, and names be written with hex codes
 * (`/J#61vaScript`): both are undone before the look. An encrypted one can't be looked into.
 */
export function pdfFault(bytes: Buffer): FileFault | undefined {
  const text = bytes.toString('latin1')
  if (encrypted.test(plainNames(text))) return 'pdf_unreadable'
  if (active.test(plainNames(text))) return 'pdf_with_script'
  let left = unpackedLimit
  for (const { start, head } of streamsIn(text)) {
    const holdsObjects = head.includes('/ObjStm')
    if (head.includes('/Image') && !holdsObjects) continue
    const content = unpack(bytes.subarray(start), left)
    if (content === 'too large' || (content === 'not packed' && holdsObjects)) return 'pdf_unreadable'
    if (content === 'not packed') continue
    left -= content.length
    if (active.test(plainNames(content.toString('latin1')))) return 'pdf_with_script'
  }
  return undefined
}

const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Each stream with the dictionary before it. */
function* streamsIn(text: string): Generator<{ start: number; head: string }> {
  for (const found of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(found.index - 3, found.index) === 'end') continue
    const from = Math.max(text.lastIndexOf('obj', found.index), 0)
    yield { start: found.index + found[0].length, head: plainNames(text.slice(from, found.index)) }
  }
}

/** Unpacks what is packed as nearly everything in a PDF is (FlateDecode), up to a size. */
function unpack(bytes: Buffer, limit: number): Buffer | 'too large' | 'not packed' {
  try {
    return inflateSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(limit, 1) })
  } catch (error) {
    const isLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isLarge ? 'too large' : 'not packed'
  }
}
