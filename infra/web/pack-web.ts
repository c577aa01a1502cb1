import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { lambdaBundling } from '#infra/constructs/bundle-entry'
import { runChild } from '#infra/local/child'
import { installTools, type Tools } from '#infra/local/install-tools'
import { rootDir } from '#infra/local/local-settings'
import { sourceHash } from '#infra/local/source-hash'
import { buildWeb } from '#infra/local/web-build'
import type { PackedWeb } from './packed-web.ts'

const webDir = join(rootDir, 'web')
/** Where OpenNext leaves what it made. */
const madeDir = join(webDir, '.open-next')
const packedDir = join(rootDir, '.local/packed-web')
const stampFile = join(packedDir, 'sources.sha256')
const packed: PackedWeb = { server: join(packedDir, 'server'), assets: join(packedDir, 'assets') }

const openNext: Tools = {
  ...{ title: 'OpenNext (73 MB)', name: 'web', manifest: 'infra/web/open-next' },
  program: '@opennextjs/aws/dist/index.js',
}

/** Builds the web and packs it for the cloud by OpenNext, when its sources changed since the last time. */
export async function packWeb(say: (line: string) => void): Promise<PackedWeb> {
  const hash = sourceHash(['web', 'shared', 'infra/web', 'functions/entries', 'functions/platform'])
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return packed
  const [program] = await Promise.all([installTools(openNext, say), buildWeb()])
  rmSync(packedDir, { recursive: true, force: true })
  await runChild({
    ...{ name: 'OpenNext', command: process.execPath, args: [program, 'build'], cwd: webDir },
    env: { ...process.env, NODE_ENV: 'production' },
  })
  mkdirSync(packedDir, { recursive: true })
  renameSync(join(madeDir, 'server-functions/default'), packed.server)
  renameSync(join(madeDir, 'assets'), packed.assets)
  rmSync(madeDir, { recursive: true })
  await build({
    ...lambdaBundling,
    ...{ entryPoints: ['functions/entries/web.ts'], outfile: join(packed.server, 'head.mjs') },
  })
  writeFileSync(stampFile, hash)
  return packed
}
