import { createHash, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { checksumHeader } from '#functions/platform/bucket'
import type { Config } from '#functions/platform/config'
import { keyedHash } from '#functions/platform/seal'
import { ContentType, extensions, FileId, Sha256 } from '#shared/file/file'
import { Instant } from '#shared/kernel/instant'
import type { ObjectStore } from './object-store.ts'

const Ticket = z.discriminatedUnion('may', [
  z.object({ may: z.literal('put'), key: FileId, sizeBytes: z.int(), sha256: Sha256, until: Instant }),
  z.object({ may: z.literal('get'), key: FileId, contentType: ContentType, until: Instant }),
])
type Ticket = z.infer<typeof Ticket>

/** How the folder answers whoever comes with a signed address: what S3 does in the cloud. */
export type FolderDoor = {
  /** @returns an HTTP status: 200, 403 for an address that isn't good (any more), 400 for other bytes than signed */
  put(token: string, bytes: Buffer, now: Instant): Promise<200 | 400 | 403>
  get(token: string, now: Instant): Promise<{ bytes: Buffer; contentType: ContentType; fileName: string } | undefined>
}

/** Bytes as files in a folder, reached by addresses that the hash key signs. */
export function folderStore({ files, keys }: Config): ObjectStore & FolderDoor {
  const pathOf = (key: string) => join(files.dir, FileId.parse(key))
  const sign = (ticket: z.input<typeof Ticket>) => {
    const text = Buffer.from(JSON.stringify(ticket)).toString('base64url')
    return `${files.url}/${text}.${signatureOf(keys.hash, text)}`
  }
  return {
    uploadUrl: async (put, until) => ({
      url: sign({ may: 'put', ...put, until }),
      headers: { [checksumHeader]: Buffer.from(put.sha256, 'hex').toString('base64') },
    }),
    downloadUrl: async (get, until) => sign({ may: 'get', ...get, until }),
    read: (key) => readWhole(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),

    async put(token, bytes, now) {
      const ticket = openTicket(keys.hash, token, now)
      if (ticket?.may !== 'put') return 403
      if (bytes.length !== ticket.sizeBytes || sha256Of(bytes) !== ticket.sha256) return 400
      const draft = `${pathOf(ticket.key)}.${crypto.randomUUID()}`
      await mkdir(files.dir, { recursive: true })
      await writeFile(draft, bytes, { flag: 'wx', mode: 0o600, flush: true })
      await rename(draft, pathOf(ticket.key))
      return 200
    },

    async get(token, now) {
      const ticket = openTicket(keys.hash, token, now)
      const bytes = ticket?.may === 'get' ? await readWhole(pathOf(ticket.key)) : undefined
      if (ticket?.may !== 'get' || !bytes) return undefined
      const { contentType, key } = ticket
      return { bytes, contentType, fileName: `${key}.${extensions[contentType]}` }
    },
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const signatureOf = (key: Buffer, text: string) => keyedHash(key, 'file-address', text)

function openTicket(key: Buffer, token: string, now: Instant): Ticket | undefined {
  const [text = '', signature = ''] = token.split('.')
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(key, text))]
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  const ticket = Ticket.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  return ticket.until > now ? ticket : undefined
}

async function readWhole(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
