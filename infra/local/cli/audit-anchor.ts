import { runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run audit:anchor`: folds every head that no root holds into a root, at once. Exit 1: somebody else did so meanwhile.
await runCommand(async () => {
  const platform = await jobPlatform()
  const { anchorAll } = await import('#functions/audit/anchor-heads')
  const { rootsOf } = await import('#functions/audit/roots-of')
  const { heads, root, complete } = await anchorAll(platform, rootsOf(platform))
  process.stdout.write(`${heads} heads anchored; the newest root is ${root}\n`)
  if (!complete) {
    process.stderr.write('Another anchoring was under way and took the number; run it again.\n')
    process.exitCode = 1
  }
})
