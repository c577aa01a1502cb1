import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { SpareTables } from '#functions/audit/drill-restore'
import { createTables, dropTables } from '#infra/local/create-tables'
import { LocalError, runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run restore:drill`: exports the ledger, restores it into an empty table, compares every item, chain and row of the
// read models; exit 1 where anything differs. `-- --json` prints one JSON document.
await runCommand(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  const platform = await jobPlatform()
  const { endpoint } = platform.config.dynamodb
  if (endpoint === undefined)
    throw new LocalError('In the cloud the tables are restored by the account: infra/runbooks says how.')
  const { restoreDrill } = await import('#functions/audit/drill-restore')
  const { views } = await import('#functions/entries/reactions')
  const spare: SpareTables = {
    make: (tables) => createTables(endpoint, tables),
    drop: (tables) => dropTables(endpoint, tables),
  }
  const started = performance.now()
  const { faults, ...counts } = await restoreDrill(
    platform,
    views,
    spare,
    join(tmpdir(), `ledger-${crypto.randomUUID()}.gz`),
  )
  const ms = Math.round(performance.now() - started)
  const lines = [
    ...Object.entries({ ...counts, ms }).map(([name, count]) => `${name.padEnd(18)} ${count}`),
    ...faults.map((fault) => `DIFFERS ${fault}`),
    `${faults.length} differ`,
  ]
  process.stdout.write(`${json ? JSON.stringify({ ...counts, ms, faults }) : lines.join('\n')}\n`)
  if (faults.length > 0) process.exitCode = 1
})
