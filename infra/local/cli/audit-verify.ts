import { parseArgs } from 'node:util'
import { runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run audit:verify`: walks every chain and root; exit 1 on faults. `-- --json` prints one JSON document.
await runCommand(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  const platform = await jobPlatform()
  const { verifyLedger } = await import('#functions/audit/verify-ledger')
  const { rootsOf } = await import('#functions/audit/roots-of')
  const { faults, ...counts } = await verifyLedger(platform, rootsOf(platform))
  const lines = [
    ...Object.entries(counts).map(([name, count]) => `${name.padEnd(18)} ${count}`),
    ...faults.map(({ code, place }) => `FAULT ${code} at ${place}`),
    `${faults.length} faults`,
  ]
  process.stdout.write(`${json ? JSON.stringify({ ...counts, faults }) : lines.join('\n')}\n`)
  if (faults.length > 0) process.exitCode = 1
})
