import { link, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RootStore } from './root-store.ts'

const fileName = (number: number) => `${String(number).padStart(10, '0')}.json`

/** Roots as files that are written once: the name is taken by a link, which fails when it is there, to a file that is whole. */
export function rootFolder(folder: string): RootStore {
  return {
    async numbers() {
      await mkdir(folder, { recursive: true })
      return (await readdir(folder))
        .filter((name) => /^\d{10}\.json$/.test(name))
        .map((name) => Number(name.slice(0, 10)))
        .sort((a, b) => a - b)
    },

    async read(number) {
      const text = await readFile(join(folder, fileName(number)), 'utf8')
      try {
        return JSON.parse(text)
      } catch {
        return text
      }
    },

    async add(root) {
      await mkdir(folder, { recursive: true })
      const draft = join(folder, `draft-${crypto.randomUUID()}`)
      await writeFile(draft, `${JSON.stringify(root)}\n`, { flag: 'wx', mode: 0o444, flush: true })
      try {
        await link(draft, join(folder, fileName(root.number)))
        return true
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
        throw error
      } finally {
        await unlink(draft)
      }
    },
  }
}
