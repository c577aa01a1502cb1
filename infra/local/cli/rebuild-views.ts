import { runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run rebuild-views`: drops every read model and folds it again from the events. Exit 1: some events were set aside.
await runCommand(async () => {
  const platform = await jobPlatform()
  const { rebuildViews } = await import('#functions/platform/rebuild-read-models')
  const { views } = await import('#functions/entries/reactions')
  const { dropped, aggregates, rows, setAside } = await rebuildViews(platform, views)
  process.stdout.write(
    `${dropped} rows dropped; ${rows} rows built from ${aggregates} aggregates; ${setAside} set aside\n`,
  )
  if (setAside > 0) process.exitCode = 1
})
