import { parseArgs } from 'node:util'
import { runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run recount`: every figure of the office once more from the raw events; exit 1 where one differs. `-- --json`.
await runCommand(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  const platform = await jobPlatform()
  const { recountEveryNight } = await import('#functions/supervision/every-night-recount')
  // The line that the nightly run logs goes to the other stream here: what is written is the answer.
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = process.stderr.write.bind(process.stderr)
  const { cells, figures, differences } = await recountEveryNight(platform)
  process.stdout.write = write
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
