import { join } from 'node:path'

/** The groups of `npm test`, by where a test lies and what it needs: nothing, the database, the house, a browser. */
const rooms = '{shared,functions,infra,web,test}'
const elsewhere = ['**/node_modules/**', '**/.next/**', '.local/**', 'test/tools/**']
// Every program that a test starts loads the same few hundred sources: stripped and compiled once, they are kept here.
const env = { NODE_COMPILE_CACHE: join(process.cwd(), '.local/prepared/compiled') }
// What comes about by itself is waited for: Vitest's own second is too short on a machine that has other work.
const expect = { poll: { timeout: 8_000 } }
const houseTests = [
  'test/e2e/**',
  'test/contract/**',
  'test/security/**',
  'test/fuzz/**',
  'test/model/**',
  'test/faults/**',
  'test/web/**',
]

export const testGroups = [
  {
    name: 'unit',
    env,
    expect,
    include: [`${rooms}/**/*.test.{ts,tsx}`],
    exclude: [...elsewhere, ...houseTests, '**/*.int.test.ts'],
    // They touch nothing but what they are given, so a process need not be started for each of them.
    isolate: false,
    testTimeout: 10_000,
    hookTimeout: 10_000,
  },
  {
    name: 'int',
    env,
    expect,
    setupFiles: ['test/check/log-by-console.ts'],
    include: [`${rooms}/**/*.int.test.ts`],
    exclude: [...elsewhere, ...houseTests],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
  {
    name: 'e2e',
    env,
    expect,
    setupFiles: ['test/check/log-by-console.ts'],
    include: ['test/{e2e,contract,security,fuzz,model,faults}/**/*.test.ts'],
    exclude: elsewhere,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
  {
    name: 'web',
    env,
    expect,
    include: ['test/web/**/*.web.test.ts'],
    globalSetup: ['test/support/unpack-browser.ts'],
    exclude: elsewhere,
    // Each wait of the browser ends after thirty seconds and says for what; a whole tour has many of them.
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
]
