import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LocalError, runCommand } from './local-error.ts'
import { readLocalDir } from './local-settings.ts'
import { refuseSecond } from './local-system.ts'

// Keys and client secrets stay, and what tests and tools keep there.
const data = /^(database\.sqlite|issuer\.(sqlite|port)|ready\.json|roots$|logs$)/

await runCommand(async () => {
  if (process.env.DYNAMODB_ENDPOINT !== undefined) {
    throw new LocalError('DYNAMODB_ENDPOINT is set: that engine keeps its own data, empty it there.')
  }
  const localDir = readLocalDir(process.env)
  refuseSecond(localDir)
  const found = list(localDir).filter((name) => data.test(name))
  for (const name of found) rmSync(join(localDir, name), { recursive: true, force: true })
  process.stdout.write(
    `${found.length === 0 ? 'There was no data.' : 'Emptied; the next start loads the demo data again.'}\n`,
  )
})

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
