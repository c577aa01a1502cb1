import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { consumers } from '#functions/entries/reactions'
import { bundleOf, entryNames, lambdaBundling } from '#infra/constructs/bundle-entry'
import { type Spread, spread } from './bench-spread.ts'

// `npm run bench:bundle [-- --json [FILE]]`: what each function loads when it starts (P8), in kB (1,000 bytes) and in the
// milliseconds that a fresh process takes to import it from a warm disk; and the SDK's document client by itself, which is
// the most that a thinner client could save.
const limits = { kB: 550, importMs: 65 }
const rounds = 11

type Loaded = { readonly name: string; readonly file: string; readonly kB: number; readonly laterKb: number }
type Figures = Omit<Loaded, 'file'> & { readonly importMs: Spread }

const kB = (bytes: number) => Math.round(bytes / 100) / 10

/** An entry's import reads its configuration, and calls nobody. */
const environment = {
  ...{ OIDC_ISSUER: 'https://issuer.example', AWS_REGION: 'local', CONSUMER: consumers[0]?.name },
  ...{ FIELD_KEY: Buffer.alloc(32, 1).toString('base64'), HASH_KEY: Buffer.alloc(32, 2).toString('base64') },
}

/** How long a process of its own takes to import a module, in ms, its own start not counted. */
function importMs(file: string): number {
  const source = `const start = performance.now()
    await import(${JSON.stringify(pathToFileURL(file))})
    process.stdout.write(String(performance.now() - start))`
  return Number(execFileSync(process.execPath, ['--input-type=module', '--eval', source], { env: environment }))
}

function entries(): Loaded[] {
  return entryNames.map((name) => {
    const { folder, bytes, laterBytes } = bundleOf(name)
    return { name, file: join(folder, 'index.mjs'), kB: kB(bytes), laterKb: kB(laterBytes) }
  })
}

/** The client with the calls that the system makes, and nothing else of it. */
function documentClient(folder: string): Loaded {
  const file = join(folder, 'index.mjs')
  buildSync({ ...lambdaBundling, entryPoints: ['functions/platform/db.ts'], outfile: file })
  return { name: 'document client', file, kB: kB(statSync(file).size), laterKb: 0 }
}

/** In turns; the first turn warms the disk. */
function measure(loaded: readonly Loaded[]): Figures[] {
  for (const { file } of loaded) importMs(file)
  const turns = Array.from({ length: rounds }, () => loaded.map(({ file }) => importMs(file)))
  return loaded.map(({ file: _file, ...one }, at) => ({
    ...one,
    importMs: spread(turns.map((times) => times[at] ?? Number.NaN)),
  }))
}

function line({ name, kB, laterKb, importMs: { median, min, max } }: Figures): string {
  const sizes = [kB, laterKb].map((size) => size.toFixed(1).padStart(10)).join('')
  return `${name.padEnd(16)}${sizes}${median.toFixed(1).padStart(12)}   from ${min.toFixed(1)} to ${max.toFixed(1)}`
}

const folder = mkdtempSync(join(tmpdir(), 'bench-bundle-'))
try {
  const figures = measure([...entries(), documentClient(folder)])
  const functions = figures.filter(({ name }) => name !== 'document client')
  const over = functions
    .filter((one) => one.kB > limits.kB || one.importMs.median > limits.importMs)
    .map(({ name }) => name)
  const [flag, file] = process.argv.slice(2)
  const json = `${JSON.stringify({ figures, limits, over }, null, 2)}\n`
  if (flag === '--json' && file !== undefined) writeFileSync(file, json)
  const head = `${'function'.padEnd(16)}${'kB'.padStart(10)}${'kB later'.padStart(10)}${'import ms'.padStart(12)}`
  const told = `limits ${limits.kB} kB and ${limits.importMs} ms at the start; over: ${over.join(', ') || 'none'}`
  process.stdout.write(flag === '--json' ? json : `${[head, ...figures.map(line), told].join('\n')}\n`)
  process.exitCode = over.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
