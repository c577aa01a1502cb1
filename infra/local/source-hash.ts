import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rootDir } from './local-settings.ts'

const skippedFolders = new Set(['.next', '.open-next', 'node_modules'])
const skippedFiles = /^next-env\.d\.ts$|\.test\.tsx?$|\.tsbuildinfo$|\.(md|jpg)$/

/** SHA-256 of the sources in these folders and of the lock file: what was made from them is stale when it differs. */
export function sourceHash(folders: readonly string[]): string {
  const hash = createHash('sha256').update(readFileSync(join(rootDir, 'package-lock.json')))
  for (const folder of folders) {
    for (const file of sourcesIn(join(rootDir, folder))) {
      hash.update(relative(rootDir, file)).update('\0').update(readFileSync(file)).update('\0')
    }
  }
  return hash.digest('hex')
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : sourcesIn(path)
      return skippedFiles.test(entry.name) ? [] : [path]
    })
}
