import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type SourceTree, treeOf } from '#test/check/source-tree'
import { bannedWords } from './banned-words.ts'
import { fileNames } from './file-names.ts'
import { readmes } from './readmes.ts'
import { shortFiles } from './short-files.ts'
import { testFiles } from './test-files.ts'
import { topLevel } from './top-level.ts'

const planted: string[] = []

function plant(files: Record<string, string>): SourceTree {
  const root = mkdtempSync(join(tmpdir(), 'shape-'))
  planted.push(root)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return treeOf(root, Object.keys(files))
}

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true, force: true })
})

const house = [
  'package.json',
  'infra/a.ts',
  'functions/b.ts',
  'web/c.ts',
  'shared/d.ts',
  'test/e.ts',
  'README.md',
  'LICENSE',
  'biome.json',
]

describe('top level', () => {
  test('the house as drawn passes', () => {
    expect(topLevel(treeOf('/', house))).toEqual([])
  })

  test('a stranger and a missing room are told', () => {
    const files = [...house.filter((path) => path !== 'shared/d.ts'), 'docs/plan.md']
    expect(topLevel(treeOf('/', files))).toEqual([
      'shared: missing at the top level',
      expect.stringMatching(/^docs: not at the top level/),
    ])
  })
})

describe('file names', () => {
  test('the same name twice and a name that says nothing are told', () => {
    const files = ['shared/credit/report.ts', 'functions/credit/report.ts', 'shared/credit/utils.ts', 'web/index.ts']
    expect(fileNames(treeOf('/', files))).toEqual([
      expect.stringMatching(/^shared\/credit\/utils\.ts/),
      expect.stringMatching(/^web\/index\.ts/),
      expect.stringMatching(/^report\.ts: one name, 2 files/),
    ])
  })

  test('names that the house or Next gives to a place may come again', () => {
    const files = [
      'web/app/page.tsx',
      'web/app/match/page.tsx',
      'functions/credit/http.ts',
      'functions/product/http.ts',
      'shared/credit/contract.ts',
      'shared/product/contract.ts',
    ]
    expect(fileNames(treeOf('/', files))).toEqual([])
  })
})

describe('sizes', () => {
  test.each([
    ['functions/credit/http.ts', 40],
    ['shared/credit/README.md', 41],
    ['web/ui/theme.module.css', 301],
  ])('%s with %i lines is too long, one less is not', (path, lines) => {
    expect(shortFiles(plant({ [path]: 'x\n'.repeat(lines) }))).toEqual([
      expect.stringContaining(`${path}: ${lines} lines`),
    ])
    expect(shortFiles(plant({ [path]: 'x\n'.repeat(lines - 1) }))).toEqual([])
  })

  test("the root's README may be longer than a page", () => {
    expect(shortFiles(plant({ 'README.md': 'x\n'.repeat(200) }))).toEqual([])
  })
})

describe('test files', () => {
  test('each belongs to one group of npm test', () => {
    const files = [
      'shared/kernel/fen.prop.test.ts',
      'functions/credit/pull.int.test.ts',
      'test/e2e/job.test.ts',
      'test/web/home.web.test.ts',
      'web/ui/a.test.tsx',
    ]
    expect(testFiles(treeOf('/', files))).toEqual([])
  })

  test('one that no group would run is told', () => {
    expect(testFiles(treeOf('/', ['test/web/home.test.ts']))).toEqual([
      expect.stringMatching(/^test\/web\/home\.test\.ts: in no group/),
    ])
  })
})

describe('READMEs', () => {
  test('a path that is there passes: from the root, beside the README, by its name, by a star', () => {
    const text =
      'See `shared/credit/report.ts`, `report.ts`, `shared/*/report.ts`, [why](shared/credit/README.md#why), `npm run check`, `http://x/y`.'
    const tree = plant({
      'README.md': text,
      'shared/credit/report.ts': '',
      'shared/credit/README.md': 'Rules: `report.ts`.',
    })
    expect(readmes(tree)).toEqual([])
  })

  test.each([
    '`shared/credit/gone.ts`',
    '`gone.ts`',
    '`shared/credit/*.gone.ts`',
    '[gone](./gone.md)',
    '`functions/gone/`',
  ])('%s is told when it is not there', (reference) => {
    expect(readmes(plant({ 'shared/credit/README.md': `See ${reference}.` }))).toHaveLength(1)
  })
})

describe('banned words', () => {
  const moment = 'new Date()'
  test.each([
    ['shared/kernel/a.ts', `const now = ${moment}`],
    ['shared/kernel/a.ts', 'const x = Math.random()'],
    ['functions/credit/a.ts', 'const x = Date.now()'],
    ['functions/credit/a.test.ts', `const x = ${moment}`],
    ['functions/credit/a.int.test.ts', "import { setTimeout } from 'node:timers/promises'"],
    ['shared/kernel/a.prop.test.ts', 'fc.assert(\n  fc.asyncProperty(fc.nat(), check))'],
    ['infra/local/a.ts', '// TODO later'],
    ['infra/local/a.ts', '// @ts-expect-error'],
    ['infra/local/a.ts', '// biome-ignore lint/suspicious/noExplicitAny:'],
    ['infra/local/a.ts', "const path = '/work/main/x'"],
    ['package-lock.json', 'https://registry.npmjs.org/x.tgz'],
    ['README.md', 'Go to /home/somebody/house.'],
    ['shared/credit/a.ts', "import { fen } from '../kernel/fen.ts'"],
    ['web/features/match/a.tsx', "import { Button } from '../../ui/button'"],
  ])('%s: %s', (path, line) => {
    expect(bannedWords(plant({ [path]: `${line}\n` }))).toEqual([expect.stringContaining(`${path}:1: `)])
  })

  test.each([
    ['functions/platform/clock.ts', `export const systemClock = () => ${moment}`],
    ['infra/local/a.ts', `const started = ${moment}`],
    ['shared/kernel/a.ts', 'const day = new Date(text)'],
    ['shared/kernel/a.prop.test.ts', 'await fc.assert(\n  fc.asyncProperty(fc.nat(), check))'],
    ['infra/local/a.ts', '// @ts-expect-error the types of the package lag behind its code'],
    ['infra/local/a.ts', "const route = 'https://example.org/work/main'"],
    ['shared/credit/a.ts', "import { fen } from '#shared/kernel/fen'"],
    ['web/features/match/a.tsx', "import { card } from '../product/product-card'"],
  ])('%s may say: %s', (path, line) => {
    expect(bannedWords(plant({ [path]: `${line}\n` }))).toEqual([])
  })
})
