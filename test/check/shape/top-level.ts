import type { SourceTree } from '#test/check/source-tree'

const required = ['package.json', 'infra', 'functions', 'web', 'shared', 'test', 'README.md', 'LICENSE']

/** What tools look for at the root and nowhere else. */
const tools = [
  '.ci',
  '.dependency-cruiser.mjs',
  '.gitignore',
  '.npmrc',
  'biome.json',
  'cdk.json',
  'compose.yaml',
  'knip.jsonc',
  'package-lock.json',
  'tsconfig.json',
  'vitest.config.ts',
]

/** The top level is fixed: whoever opens the project sees the whole house on one screen. */
export function topLevel(tree: SourceTree): string[] {
  const found = new Set(tree.files.map((path) => path.split('/')[0] ?? path))
  const strangers = [...found].filter((name) => !required.includes(name) && !tools.includes(name))
  return [
    ...required.filter((name) => !found.has(name)).map((name) => `${name}: missing at the top level`),
    ...strangers.map(
      (name) => `${name}: not at the top level; it is ${required.join(', ')} and files that tools need there`,
    ),
  ]
}
