import { basename } from 'node:path'
import type { SourceTree } from '#test/check/source-tree'

const vague = /^(index|utils?|types|helpers?|common|misc|constants)\.(ts|tsx|mjs)$/

/** Names that a framework or the house gives to a place, not to a subject; messages come once a language. */
const conventional = [
  /^(page|layout|template|default|loading|error|global-error|not-found|forbidden|route|sitemap|robots|manifest|icon)\.tsx?$/,
  /^(http|contract|config)\.ts$/,
  /^(README\.md|tsconfig\.json|package\.json|package-lock\.json|\.npmrc|\.gitignore)$/,
]

const givenPlaces = /^web\/(messages\/|i18n\/request\.ts$)/

/** `git ls-files | grep <noun>` must lead to one file each: no name twice, no name that says nothing. */
export function fileNames(tree: SourceTree): string[] {
  const places = new Map<string, string[]>()
  for (const path of tree.files) {
    const name = basename(path)
    if (!conventional.some((pattern) => pattern.test(name)) && !givenPlaces.test(path))
      places.set(name, [...(places.get(name) ?? []), path])
  }
  const source = tree.files.filter((path) => /\.(tsx?|mjs)$/.test(path))
  return [
    ...source.filter((path) => vague.test(basename(path))).map((path) => `${path}: name the file after what it holds`),
    ...[...places]
      .filter(([, paths]) => paths.length > 1)
      .map(([name, paths]) => `${name}: one name, ${paths.length} files: ${paths.join(', ')}`),
  ]
}
