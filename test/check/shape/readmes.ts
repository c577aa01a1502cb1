import { existsSync } from 'node:fs'
import { dirname, join, matchesGlob } from 'node:path'
import type { SourceTree } from '#test/check/source-tree'

const rooms = /^(\.\/)?(shared|functions|infra|web|test|\.ci)\//
const fileName = /^[\w.-]+\.(ts|tsx|mjs|json|jsonc|md|css|csv|png|svg)$/

/**
 * Every path that a README names must exist, in its code spans and links: a map with roads that are gone is worse than
 * none. Paths count from the root or from the README's folder; a star stands for any name, `<context>` for itself.
 */
export function readmes(tree: SourceTree): string[] {
  return tree.files
    .filter((path) => path.endsWith('.md'))
    .flatMap((readme) => {
      const named = [...new Set(namedPaths(tree.read(readme)))]
      return named
        .filter((path) => !isThere(tree, readme, path))
        .map((path) => `${readme}: names ${path}, which is not there`)
    })
}

function namedPaths(text: string): string[] {
  const prose = text.replace(/^```.*?^```/gms, '')
  const spans = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span ?? '')
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^([a-z]+:|#)/.test(link))
  return [
    ...spans.filter((span) => !/[\s<>{}…]/.test(span) && (rooms.test(span) || fileName.test(span))),
    ...links.map((link) => link.replace(/#.*$/, '')),
  ]
}

function isThere(tree: SourceTree, readme: string, named: string): boolean {
  const path = named.replace(/^\.\//, '').replace(/\/$/, '')
  if (path.includes('*')) return tree.files.some((file) => matchesGlob(file, `**/${path}`))
  const isFileOfTree = fileName.test(path) && tree.files.some((file) => file.endsWith(`/${path}`))
  return isFileOfTree || existsSync(join(tree.root, path)) || existsSync(join(tree.root, dirname(readme), path))
}
