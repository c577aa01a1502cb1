import { parseArgs } from 'node:util'
import { runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run recount`: every figure of the office once more from the raw events; exit 1 where one differs. `-- --json`.
await runCommand(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  const platform = await jobPlatform()
  const { recountLedger } = await import('#functions/supervision/recount-ledger')
  const { cells, figures, differences } = await recountLedger(platform)
  const lines = [
    ...differences.map(
      ({ period, fixed, figure, figured, recounted }) =>
        `DIFFERS ${figure} in ${[period, ...Object.values(fixed)].join(' ')}: ${figured}, recounted ${recounted}`,
    ),
    `${figures} figures in ${cells} cells recounted; ${differences.length} differ`,
  ]
  process.stdout.write(`${json ? JSON.stringify({ cells, figures, differences }) : lines.join('\n')}\n`)
  if (differences.length > 0) process.exitCode = 1
})
