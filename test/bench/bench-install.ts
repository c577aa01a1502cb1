import { execFileSync } from 'node:child_process'
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

// `npm run bench:install [-- --json FILE]`: what `npm ci` costs whoever clones the project, in a folder of its own.
const limits = { seconds: 60, megabytes: 1400, packages: 450 }

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const folder = mkdtempSync(join(tmpdir(), 'bench-install-'))
try {
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) cpSync(name, join(folder, name))
  install() // fills npm's cache; the second one is measured
  rmSync(join(folder, 'node_modules'), { recursive: true })
  const figures = { seconds: install(), ...weigh(join(folder, 'node_modules')) }
  const over = overLimits(figures)
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ ...figures, limits, over }, null, 2)}\n`)
  tell(figures)
  if (over.length > 0) console.error(`Over the limit: ${over.join(', ')}.`)
  process.exitCode = over.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

type Figures = { seconds: number; megabytes: number; packages: number; heaviest: { name: string; megabytes: number }[] }

function install(): number {
  const start = performance.now()
  execFileSync('npm', ['ci', '--prefer-offline'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  return Math.round((performance.now() - start) / 100) / 10
}

/** Megabytes (1,000,000 bytes) as the disk holds them; a package's weight includes what is nested in it. */
function weigh(modules: string): Omit<Figures, 'seconds'> {
  const installed: { packages: object } = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8'))
  const places = Object.keys(installed.packages)
  const heaviest = places
    .filter((place) => place.lastIndexOf('node_modules/') === 0)
    .map((place) => ({
      name: place.replace('node_modules/', ''),
      megabytes: megabytes(diskBytes(join(folder, place))),
    }))
    .sort((a, b) => b.megabytes - a.megabytes)
    .slice(0, 10)
  return { megabytes: megabytes(diskBytes(modules)), packages: places.length, heaviest }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}

function diskBytes(path: string): number {
  const entry = lstatSync(path)
  const inside = entry.isDirectory() ? readdirSync(path) : []
  return entry.blocks * 512 + inside.reduce((sum, name) => sum + diskBytes(join(path, name)), 0)
}

function overLimits(figures: Figures): string[] {
  const names = ['seconds', 'megabytes', 'packages'] as const
  return names
    .filter((name) => figures[name] > limits[name])
    .map((name) => `${name} ${figures[name]} > ${limits[name]}`)
}

function tell({ seconds, megabytes: all, packages, heaviest }: Figures): void {
  console.log(`npm ci, warm cache: ${seconds} s, ${all} MB on disk, ${packages} packages. The ten heaviest:`)
  for (const { name, megabytes: own } of heaviest) console.log(`${own.toFixed(1).padStart(7)} MB  ${name}`)
}
