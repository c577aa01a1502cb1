import type { SourceTree } from '#test/check/source-tree'

/** Sizes that Biome has no rule for. It counts lines of files and functions; these are about a file's office. */
const limits: [pattern: RegExp, most: number, reason: string][] = [
  [/^functions\/[^/]+\/http\.ts$/, 39, 'it only joins contract and verbs'],
  [/^(shared|functions|infra|web|test)\/.*README\.md$/, 40, 'a context says its reasons on one page'],
  [/\.css$/, 300, 'a style sheet is read like any other file'],
  [/^\.ci\/run$/, 100, 'what takes more belongs in an npm script'],
]

export function shortFiles(tree: SourceTree): string[] {
  return tree.files.flatMap((path) =>
    limits
      .filter(([pattern]) => pattern.test(path))
      .map(([, most, reason]) => ({ most, reason, lines: tree.read(path).trimEnd().split('\n').length }))
      .filter(({ lines, most }) => lines > most)
      .map(({ lines, most, reason }) => `${path}: ${lines} lines, at most ${most}: ${reason}`),
  )
}
