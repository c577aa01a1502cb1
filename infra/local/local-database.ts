import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Child, ChildFailed, startChild } from './child.ts'
import { freePort } from './free-port.ts'
import { endLeftOver, notePid } from './left-over.ts'
import { LocalError } from './local-error.ts'

export interface Database {
  readonly endpoint: string
  /** Settles when it is gone, whoever ended it. */
  readonly exited: Promise<void>
  stop(): Promise<void>
}

export interface DatabaseOptions {
  /** The SQLite file; made and prepared when it isn't there. */
  readonly file: string
  /** 0: any free port. */
  readonly port: number
  /** Where its process id is noted, to end a left-over of an earlier start. */
  readonly pidFile?: string
}

/** Path of the database's binary for a platform, or a LocalError that says what to do without one. */
export function databaseBinary(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@dynoxide/${platform}-${arch}/dynoxide${platform === 'win32' ? '.exe' : ''}`
  try {
    return createRequire(import.meta.url).resolve(name)
  } catch {
    throw new LocalError(
      `There is no local database for ${platform}-${arch} (package @dynoxide/${platform}-${arch} is not installed). Run "npm ci" again, or set DYNAMODB_ENDPOINT to the URL of any other DynamoDB engine.`,
    )
  }
}

/** Starts the local database on its file and waits until it listens. It ends with this process. */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  if (options.pidFile !== undefined) await endLeftOver(options.pidFile, options.file)
  await prepareFile(options.file)
  const { child, port } = await serve(options.file, options.port)
  if (options.pidFile !== undefined) notePid(options.pidFile, child.pid)
  return { endpoint: `http://127.0.0.1:${port}`, exited: child.exited, stop: () => child.stop() }
}

/**
 * Makes the file with the engine's own schema and adds the index that its stream table lacks: without it each
 * write slows down with every record ever written (packages.md recipe 3; measured in local-database.int.test.ts).
 */
export async function prepareFile(file: string): Promise<void> {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const { child } = await serve(file, 0)
    await child.stop()
  }
  const database = new DatabaseSync(file)
  try {
    database.exec('CREATE INDEX IF NOT EXISTS sr_seq ON _stream_records(table_name, CAST(sequence_number AS INTEGER))')
  } finally {
    database.close()
  }
}

const tries = 5

async function serve(file: string, wanted: number): Promise<{ child: Child; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    // The engine can't pick a port and tell it; between our look and its start another program may take the port.
    const port = wanted === 0 ? await freePort() : wanted
    try {
      const child = await startChild({
        name: 'The local database',
        command: databaseBinary(),
        args: ['--port', String(port), '--db-path', file],
        isReady: (line) => line.includes('listening'),
      })
      return { child, port }
    } catch (error) {
      if (wanted !== 0 || attempt === tries || !isPortTaken(error)) throw error
    }
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof ChildFailed && error.lines.some((line) => /in use/i.test(line))
}
