import { askApi } from '#web/ui/ask-api.ts'
import type { Problem } from '#web/ui/command-problem.ts'
import type { useCommandWords } from '#web/ui/command-words.ts'
import type { useCommand } from '#web/ui/use-command.ts'

type Tools = {
  readonly send: ReturnType<typeof useCommand>['send']
  readonly words: ReturnType<typeof useCommandWords>
}

/** What the platform looks at: the bytes, whatever the name says. */
export type FileFault = 'size_differs' | 'hash_differs' | 'type_not_taken' | 'pdf_with_script' | 'pdf_unreadable'
export type SentFile =
  | { readonly state: 'stored' }
  | { readonly state: 'rejected'; readonly fault: FileFault | null }
  | { readonly state: 'failed'; readonly problem: Problem }

/** Where the bytes go, with the headers that were signed with the address. */
type SignedPlace = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

export const mostBytes = 20 * 1024 * 1024

/** Declared with size and SHA-256, put to its signed address, then confirmed: three steps, none of which harms twice. */
export async function sendFile(
  file: File,
  about: string,
  onProgress: (share: number) => void,
  { send, words }: Tools,
): Promise<SentFile> {
  const sha256 = await sha256Of(file)
  const body = { about, name: nameOf(file), sizeBytes: file.size, sha256 }
  const declared = await send({ method: 'POST', path: '/files', body })
  if (!declared.ok) return { state: 'failed', problem: declared.problem }
  const fileId = declared.body.id
  const place = await askApi<SignedPlace>(`/files/${fileId}/upload-url`, words)
  if (!place.ok) return { state: 'failed', problem: place.problem }
  if (!(await put(place.body, file, onProgress))) return { state: 'failed', problem: notSent(words) }
  const confirmed = await send({ method: 'POST', path: `/files/${fileId}/confirm` })
  if (!confirmed.ok) return { state: 'failed', problem: confirmed.problem }
  if (confirmed.body.state === 'stored') return { state: 'stored' }
  const looked = await askApi<{ readonly fault: FileFault | null }>(`/files/${fileId}`, words)
  return { state: 'rejected', fault: looked.ok ? looked.body.fault : null }
}

const notSent = ({ offlineTitle: title, offlineDetail: detail }: Tools['words']): Problem => ({
  ...{ status: 0, code: 'offline', title, detail, faults: [] },
})

async function sha256Of(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const longestName = 120
/** No path and no control character; the end of a long name says what it is, so it stays. */
const nameOf = ({ name }: File): string => name.replace(/[\p{C}/\\]/gu, '').slice(-longestName) || 'file'

/** fetch tells nothing of how far an upload has come. */
function put({ url, headers }: SignedPlace, file: File, onProgress: (share: number) => void): Promise<boolean> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total)
    request.onload = () => done(request.status === 200)
    request.onerror = () => done(false)
    request.ontimeout = () => done(false)
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    // Without its type: that would be one more header to be allowed, and the bytes tell what it is.
    request.send(file.slice())
  })
}
