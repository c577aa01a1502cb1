import { parseArgs } from 'node:util'
import { LocalError, runCommand } from './local-error.ts'
import { readLocalDir } from './local-settings.ts'
import { readReady } from './ready-file.ts'
import { tokenSource } from './token-source.ts'

const usage = 'Give one of: --user NAME (names: see .local/ready.json) or --client ID.'

await runCommand(async () => {
  const { user, client } = readOwner()
  const ready = readReady(readLocalDir(process.env))
  const secrets = Object.fromEntries(ready.clients.map(({ id, secret }) => [id, secret]))
  const tokenFor = tokenSource(ready.issuer, secrets)
  process.stdout.write(`${await tokenFor(user === undefined ? { client } : { user })}\n`)
})

function readOwner(): { user: string; client?: never } | { user?: never; client: string } {
  const { user, client } = readOptions()
  if (user !== undefined && client === undefined) return { user }
  if (client !== undefined && user === undefined) return { client }
  throw new LocalError(usage)
}

function readOptions() {
  try {
    return parseArgs({ options: { user: { type: 'string' }, client: { type: 'string' } } }).values
  } catch (error) {
    throw new LocalError(`${error instanceof Error ? error.message.split('\n')[0] : ''} ${usage}`)
  }
}
