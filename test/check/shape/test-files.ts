import { matchesGlob } from 'node:path'
import type { SourceTree } from '#test/check/source-tree'
import { testGroups } from '#test/check/test-groups'

/** A test that no group takes never runs, and one that two take runs twice: each file belongs to exactly one. */
export function testFiles(tree: SourceTree): string[] {
  return tree.files
    .filter((path) => /\.test\.tsx?$/.test(path) && !path.startsWith('test/tools/'))
    .flatMap((path) => {
      const groups = testGroups
        .filter(({ include, exclude }) => matches(path, include) && !matches(path, exclude))
        .map(({ name }) => name)
      return groups.length === 1
        ? []
        : [`${path}: in ${groups.join(' and ') || 'no group'} of test/check/test-groups.ts`]
    })
}

function matches(path: string, globs: string[]): boolean {
  return globs.some((glob) => matchesGlob(path, glob))
}
