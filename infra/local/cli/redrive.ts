import { parseArgs } from 'node:util'
import { LocalError, runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `npm run redrive -- --consumer NAME`: runs the dead letters of one consumer or view again. Exit 1: some failed again.
await runCommand(async () => {
  const platform = await jobPlatform()
  const { redrivable, redrive } = await import('#functions/platform/redrive-letters')
  const reactions = await import('#functions/entries/reactions')
  const names = [...redrivable(platform, reactions).keys()]
  const { consumer } = parseArgs({ options: { consumer: { type: 'string' } } }).values
  if (consumer === undefined || !names.includes(consumer)) {
    throw new LocalError(`npm run redrive -- --consumer NAME takes one of: ${names.join(', ')}.`)
  }
  const { done, failed } = await redrive(platform, reactions, consumer)
  process.stdout.write(`${done} done, ${failed} failed again\n`)
  if (failed > 0) process.exitCode = 1
})
