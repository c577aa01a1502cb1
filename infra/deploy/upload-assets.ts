import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Bucket } from '#functions/platform/bucket'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
/** Below it a name says what is in the file; elsewhere the same name may hold something else tomorrow. */
const hashedFolder = '_next/static/'
const atOnce = 16

/**
 * Puts every file of the folder into the bucket, under its path, with its media type and for how long it may be kept.
 * @returns how many @throws where a file's kind is unknown or the bucket refuses
 */
export async function uploadAssets(folder: string, bucket: Bucket): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'BUILD_ID')
    .map((entry) => join(entry.parentPath, entry.name))
  const left = [...files]
  const worker = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) await upload(folder, file, bucket)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return files.length
}

async function upload(folder: string, file: string, bucket: Bucket): Promise<void> {
  const key = relative(folder, file).split(sep).join('/')
  const contentType = contentTypes[extname(file)]
  if (contentType === undefined) throw new Error(`${key}: no media type is known for ${extname(file)}`)
  const keep = key.startsWith(hashedFolder) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600'
  const headers = { 'content-type': contentType, 'cache-control': keep }
  const url = await bucket.presign({ method: 'PUT', key, headers }, 300, new Date())
  const answer = await fetch(url, { method: 'PUT', headers, body: new Uint8Array(readFileSync(file)) })
  if (!answer.ok) throw new Error(`${key}: the bucket answers ${answer.status} ${await answer.text()}`)
}
