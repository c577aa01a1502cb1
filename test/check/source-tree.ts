import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The rooms of the house that hold source. */
export const rooms = ['shared', 'functions', 'infra', 'web', 'test']

export type SourceTree = {
  root: string
  /** Every file that git holds or would take, by its path from the root, sorted. */
  files: string[]
  read(path: string): string
}

/** The tree as git sees it: what is ignored is nobody's source. New files count before they are added. */
export function sourceTree(root: string): SourceTree {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const files = [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).sort()
  return treeOf(root, files)
}

export function treeOf(root: string, files: string[]): SourceTree {
  return { root, files, read: (path) => readFileSync(join(root, path), 'utf8') }
}

/** TypeScript in the rooms, without declaration files: what types and imports must both have seen. */
export function sourceFiles(tree: SourceTree): string[] {
  const inRooms = new RegExp(`^(${rooms.join('|')})/.+\\.tsx?$`)
  return tree.files.filter((path) => inRooms.test(path) && !path.endsWith('.d.ts') && !path.startsWith('test/tools/'))
}
