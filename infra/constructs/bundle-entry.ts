import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, buildSync, type Metafile, type OutputFile } from 'esbuild'

/** What is deployed: the files of functions/entries. */
export const entryNames = [
  'public',
  'ingest',
  'app',
  'project',
  'relay',
  'consume',
  'sweep',
  'recount',
  'rotate',
] as const
export type EntryName = (typeof entryNames)[number]

export type Bundle = {
  readonly folder: string
  /** What is loaded at the start. */
  readonly bytes: number
  /** What is loaded when somebody first asks for it. */
  readonly laterBytes: number
}

const rootDir = join(import.meta.dirname, '../..')
const bundlesDir = join(rootDir, '.local/bundles')
const bundled = new Map<EntryName, Bundle>()

/**
 * The minified code of an entry, the SDK included; built once in a process, also for many functions of the same entry.
 * NodejsFunction would start esbuild for each of them, and can't split off what is rarely needed.
 */
export function bundleOf(entry: EntryName): Bundle {
  const bundle = bundled.get(entry) ?? build(entry)
  bundled.set(entry, bundle)
  return bundle
}

/** How whatever runs in Lambda is bundled. */
export const lambdaBundling: BuildOptions = {
  absWorkingDir: rootDir,
  ...{ bundle: true, minify: true, platform: 'node', target: 'node24', format: 'esm', legalComments: 'none' },
  // Modules before CommonJS: the SDK's document client is 216 kB that way, not 450.
  mainFields: ['module', 'main'],
  alias: { '@aws-sdk/credential-provider-node': './infra/constructs/lambda-credentials.ts' },
  // Some packages inside still call require. The names are longer than any that the minifier gives.
  banner: { js: "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);" },
}

function build(entry: EntryName): Bundle {
  const { outputFiles, metafile } = buildSync({
    ...{ ...lambdaBundling, write: false as const, metafile: true as const },
    entryPoints: [{ in: `functions/entries/${entry}.ts`, out: 'index' }],
    ...{ outdir: bundlesDir, outExtension: { '.js': '.mjs' }, chunkNames: 'later-[hash]', splitting: true },
  })
  const atStart = loadedAtStart(metafile)
  const sum = (files: typeof outputFiles) => files.reduce((total, { contents }) => total + contents.length, 0)
  const isAtStart = ({ path }: { path: string }) => atStart.has(basename(path))
  return {
    folder: keep(entry, outputFiles),
    bytes: sum(outputFiles.filter(isAtStart)),
    laterBytes: sum(outputFiles.filter((file) => !isAtStart(file))),
  }
}

/** The entry's file and what it imports, not what it imports later by `await import`. */
function loadedAtStart({ outputs }: Metafile): ReadonlySet<string> {
  const files = new Map(Object.entries(outputs).map(([path, output]) => [basename(path), output]))
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    for (const { path, kind } of files.get(name)?.imports ?? [])
      if (kind === 'import-statement' && files.has(basename(path))) add(basename(path))
  }
  add('index.mjs')
  return found
}

/** A folder for each content: two that build at once don't disturb each other. */
function keep(entry: EntryName, files: readonly OutputFile[]): string {
  const hash = createHash('sha256')
  for (const { contents } of files) hash.update(contents)
  const folder = join(bundlesDir, `${entry}-${hash.digest('hex').slice(0, 12)}`)
  if (existsSync(folder)) return folder
  const draft = `${folder}.${process.pid}`
  mkdirSync(draft, { recursive: true })
  for (const { path, contents } of files) writeFileSync(join(draft, basename(path)), contents)
  renameSync(draft, folder)
  return folder
}
