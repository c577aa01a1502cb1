import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cruiseTree, type ImportFault } from './cruise-tree.ts'
import { importRules } from './import-rules.ts'

/** One planted fault for each rule: the file that breaks it, what it imports, and the target when it must exist. */
const planted: [rule: string, from: string, specifier: string, target?: string][] = [
  ['shared-is-pure', 'shared/kernel/disk.ts', 'node:fs'],
  ['kernel-is-the-floor', 'shared/kernel/upward.ts', '#shared/product/loan-product', 'shared/product/loan-product.ts'],
  ['fact-stands-on-kernel', 'shared/fact/upward.ts', '#shared/product/loan-product', 'shared/product/loan-product.ts'],
  ['identity-stands-on-kernel', 'shared/identity/upward.ts', '#shared/fact/limit', 'shared/fact/limit.ts'],
  ['subject-in-its-order', 'shared/subject/upward.ts', '#shared/credit/report', 'shared/credit/report.ts'],
  ['consent-in-its-order', 'shared/consent/upward.ts', '#shared/credit/report', 'shared/credit/report.ts'],
  ['credit-in-its-order', 'shared/credit/aside.ts', '#shared/product/loan-product', 'shared/product/loan-product.ts'],
  ['product-in-its-order', 'shared/product/upward.ts', '#shared/matching/match', 'shared/matching/match.ts'],
  ['matching-in-its-order', 'shared/matching/aside.ts', '#shared/financing/offer', 'shared/financing/offer.ts'],
  ['financing-in-its-order', 'shared/financing/aside.ts', '#shared/matching/match', 'shared/matching/match.ts'],
  ['audit-in-its-order', 'shared/audit/aside.ts', '#shared/financing/offer', 'shared/financing/offer.ts'],
  ['file-in-its-order', 'shared/file/aside.ts', '#shared/financing/offer', 'shared/financing/offer.ts'],
  ['supervision-in-its-order', 'shared/supervision/aside.ts', '#shared/financing/offer', 'shared/financing/offer.ts'],
  ['notification-in-its-order', 'shared/notification/aside.ts', '#shared/credit/report', 'shared/credit/report.ts'],
  ['functions-know-no-machine', 'functions/credit/pull-host.ts', '#infra/local/host', 'infra/local/host.ts'],
  [
    'platform-knows-no-context',
    'functions/platform/upward.ts',
    '#functions/credit/pull-report',
    'functions/credit/pull-report.ts',
  ],
  [
    'no-foreign-store',
    'functions/matching/read-foreign.ts',
    '#functions/credit/report.store',
    'functions/credit/report.store.ts',
  ],
  [
    'no-foreign-view',
    'functions/matching/list-foreign.ts',
    '#functions/credit/report.view',
    'functions/credit/report.view.ts',
  ],
  [
    'contexts-meet-by-verb-or-check',
    'functions/matching/join-foreign.ts',
    '#functions/credit/http',
    'functions/credit/http.ts',
  ],
  ['entries-are-the-top', 'functions/credit/call-entry.ts', '#functions/entries/app', 'functions/entries/app.ts'],
  ['stacks-take-functions-as-paths', 'infra/stacks/api-stack.ts', '#functions/entries/app', 'functions/entries/app.ts'],
  ['stacks-see-contracts-only', 'infra/stacks/data-stack.ts', '#shared/credit/report', 'shared/credit/report.ts'],
  [
    'local-takes-functions-dynamically',
    'infra/local/early-host.ts',
    '#functions/entries/app',
    'functions/entries/app.ts',
  ],
  ['infra-knows-no-web', 'infra/local/web-inside.ts', '#web/lib/format', 'web/lib/format.ts'],
  ['web-sees-shared-only', 'web/lib/server.ts', '#functions/credit/pull-report', 'functions/credit/pull-report.ts'],
  ['web-sees-contracts-by-resource', 'web/lib/whole.ts', '#shared/credit/contract', 'shared/credit/contract.ts'],
  ['no-test-from-source', 'functions/credit/use-builder.ts', '#test/support/builder', 'test/support/builder.ts'],
  ['no-dev-package-in-source', 'functions/credit/use-tool.ts', 'dev-tool'],
  ['no-circular', 'shared/credit/egg.ts', './hen.ts', 'shared/credit/hen.ts'],
  ['no-orphans', 'functions/credit/forgotten-note.ts', ''],
  ['no-unresolved', 'functions/credit/call-nowhere.ts', './nowhere.ts'],
]

/** What the house allows, each beside a rule that is near it. */
const allowed: [from: string, specifier: string, target?: string][] = [
  ['shared/credit/report.contract.ts', 'zod'],
  ['shared/credit/score.test.ts', 'dev-tool'],
  ['shared/credit/repair.ts', '#shared/subject/company', 'shared/subject/company.ts'],
  ['shared/matching/rank.ts', '#shared/fact/limit', 'shared/fact/limit.ts'],
  ['shared/notification/notice.ts', '#shared/credit/report.events', 'shared/credit/report.events.ts'],
  ['functions/credit/pull-score.ts', './report.store.ts', 'functions/credit/report.store.ts'],
  ['functions/matching/match-need.ts', '#functions/credit/pull-report', 'functions/credit/pull-report.ts'],
  ['functions/financing/send-application.ts', '#functions/consent/consent.check', 'functions/consent/consent.check.ts'],
  ['functions/entries/ingest.ts', '#functions/credit/http', 'functions/credit/http.ts'],
  ['functions/entries/project.ts', '#functions/credit/report.view', 'functions/credit/report.view.ts'],
  ['infra/stacks/events-stack.ts', '#shared/credit/contract', 'shared/credit/contract.ts'],
  ['infra/local/create-tables.ts', '#functions/platform/tables', 'functions/platform/tables.ts'],
  ['web/features/credit/report-card.tsx', '#shared/credit/report.contract', 'shared/credit/report.contract.ts'],
  ['functions/credit/pull-report.int.test.ts', '#test/support/builder', 'test/support/builder.ts'],
]

const root = mkdtempSync(join(tmpdir(), 'import-rules-'))
let modules: string[] = []
let faults: ImportFault[] = []

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function plantTree() {
  write(
    'package.json',
    JSON.stringify({
      type: 'module',
      imports: Object.fromEntries(
        ['shared', 'functions', 'infra', 'web', 'test'].map((room) => [`#${room}/*`, `./${room}/*.ts`]),
      ),
      dependencies: { zod: '1.0.0' },
      devDependencies: { 'dev-tool': '1.0.0' },
    }),
  )
  for (const name of ['zod', 'dev-tool']) {
    write(
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', type: 'module', main: 'index.js' }),
    )
    write(`node_modules/${name}/index.js`, 'export const it = 1\n')
  }
  const imports = [...planted.map(([, ...fault]) => fault), ...allowed]
  for (const [, , target] of imports) if (target !== undefined) write(target, 'export const it = 1\n')
  for (const [from, specifier] of imports) {
    write(
      from,
      specifier === '' ? 'export const it = 1\n' : `import { it } from '${specifier}'\nexport const mine = it\n`,
    )
  }
  write('shared/credit/hen.ts', "import { mine } from './egg.ts'\nexport const it = mine\n")
  write('shared/credit/size.data.ts', "import type { Size } from './size.ts'\nexport const sizes: Size[] = []\n")
  write(
    'shared/credit/size.ts',
    "import { sizes } from './size.data.ts'\nexport type Size = string\nexport const all = sizes\n",
  )
  write('infra/local/host.ts', "export const load = () => import('#functions/entries/app')\n")
}

beforeAll(async () => {
  plantTree()
  ;({ modules, faults } = await cruiseTree(root))
})

afterAll(() => rmSync(root, { recursive: true, force: true }))

test.each(planted)('%s catches %s importing %s', (rule, from) => {
  expect(faults.filter((fault) => fault.from === from).map((fault) => fault.rule)).toContain(rule)
})

test.each(allowed)('%s may import %s', (from) => {
  expect(modules).toContain(from)
  expect(faults.filter((fault) => fault.from === from)).toEqual([])
})

test('a table may take its type from the file that reads it', () => {
  expect(modules).toContain('shared/credit/size.data.ts')
  expect(faults.filter((fault) => fault.from.startsWith('shared/credit/size'))).toEqual([])
})

test('the local host may load an entry when it runs', () => {
  expect(modules).toContain('infra/local/host.ts')
  expect(faults.filter((fault) => fault.from === 'infra/local/host.ts')).toEqual([])
})

test('a planted fault exists for every rule, and every rule says why it is there', () => {
  expect(planted.map(([rule]) => rule)).toEqual(importRules.map(({ name }) => name))
  for (const { comment } of importRules) expect(comment.length).toBeGreaterThan(40)
})

test('a fault is told with the reason of its rule', () => {
  expect(faults.every((fault) => fault.reason !== '')).toBe(true)
})
