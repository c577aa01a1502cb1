import { cruiseTree } from '#test/check/imports/cruise-tree'
import type { Part } from '#test/check/part'
import { sourceFiles } from '#test/check/source-tree'

export const imports: Part = {
  name: 'imports and cycles',
  async check(tree) {
    const { modules, faults } = await cruiseTree(tree.root)
    const seen = new Set(modules)
    const unseen = sourceFiles(tree).filter((path) => !seen.has(path))
    return {
      seen: sourceFiles(tree).length - unseen.length,
      findings: [
        ...faults.map(({ rule, from, to, reason }) => `${from} -> ${to} (${rule})\n  ${reason}`),
        ...unseen.map((path) => `${path}: not among the modules that were seen, so no import rule holds it`),
      ],
    }
  },
}
