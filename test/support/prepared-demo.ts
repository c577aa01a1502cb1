import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ChildFailed } from '#infra/local/child'
import { rootDir } from '#infra/local/local-settings'
import { sourceHash } from '#infra/local/source-hash'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { ownFolder } from '#test/support/own-folder'

/** Starts a system on a folder, with the issuer on this port; gives how to stop it. */
export type StartOn = (localDir: string, issuerPort: number) => Promise<{ stop(): Promise<void> }>

const preparedDir = join(rootDir, '.local/prepared')
// People are known by issuer and subject, so each copy of the data belongs to one issuer port. Two test files run at
// once; the others are for a person who runs one beside them.
const issuerPorts = [43_802, 43_803, 43_804, 43_805]
const inUseMs = 15 * 60_000
const kept = ['database.sqlite', 'issuer.sqlite', 'issuer.port', 'secrets.json']

/**
 * Starts a system on a copy of the demo data. It is loaded once for each port, day and state of the sources (half a
 * minute), and kept under .local/prepared.
 */
export async function startOnDemo<S extends { stop(): Promise<void> }>(
  localDir: string,
  start: (localDir: string, issuerPort: number) => Promise<S>,
): Promise<S> {
  const version = `demo-${sourceHash(['shared', 'functions', 'infra/local/demo']).slice(0, 12)}-${today()}`
  removeOthers(version)
  for (const port of issuerPorts) {
    try {
      const prepared = join(preparedDir, `${version}-${port}`)
      if (!existsSync(prepared)) await prepare(prepared, port, start)
      // What a start on another port has left there would not fit this copy.
      rmSync(localDir, { recursive: true, force: true })
      cpSync(prepared, localDir, { recursive: true })
      return await start(localDir, port)
    } catch (error) {
      if (!isPortTaken(error)) throw error
    }
  }
  throw new Error(`The issuer ports for tests (${issuerPorts.join(', ')}) are all taken`)
}

async function prepare(prepared: string, port: number, start: StartOn): Promise<void> {
  const draft = ownFolder('draft-')
  const copy = `${prepared}.${process.pid}`
  try {
    await (await start(draft, port)).stop()
    for (const name of kept) cpSync(join(draft, name), join(copy, name))
    renameSync(copy, prepared)
  } finally {
    for (const folder of [draft, copy]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Data of other sources or days is 45 MB each that nobody needs again; what was made just now may be in use. */
function removeOthers(version: string): void {
  if (!existsSync(preparedDir)) return
  for (const name of readdirSync(preparedDir)) {
    const path = join(preparedDir, name)
    const isOther = name.startsWith('demo-') && !name.startsWith(version)
    if (isOther && Date.now() - statSync(path).mtimeMs > inUseMs) rmSync(path, { recursive: true, force: true })
  }
}

function isPortTaken(error: unknown): boolean {
  return (
    error instanceof ChildFailed &&
    // Two that start at the same moment both find the port free; the second hears it from the socket.
    error.lines.some(
      (line) => (line.startsWith('Port ') && line.includes('ISSUER_PORT')) || line.includes('EADDRINUSE'),
    )
  )
}

function today(): string {
  return dayOf(toInstant(Date.now()))
}
