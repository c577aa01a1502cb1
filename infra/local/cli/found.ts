import { parseArgs } from 'node:util'
import { LocalError, runCommand } from '#infra/local/local-error'
import { jobPlatform } from './job-platform.ts'

// `STAGE=NAME npm run found -- --subject SUB --name NAME`: the first step of an installation, the platform and its first
// administrator, whom the issuer knows by this subject. Works once.
await runCommand(async () => {
  const { subject, name } = parseArgs({ options: { subject: { type: 'string' }, name: { type: 'string' } } }).values
  if (subject === undefined || name === undefined)
    throw new LocalError('npm run found takes -- --subject SUB (of the issuer) and --name NAME.')
  const platform = await jobPlatform()
  const { foundPlatform } = await import('#functions/identity/found-platform')
  const { personIdOf } = await import('#functions/identity/person-id')
  const { systemContext } = await import('#functions/platform/context')
  const { runCommand: run } = await import('#functions/platform/run-command')
  const ctx = systemContext(platform, 'installation', 'found-platform')
  const personId = personIdOf(platform.config.issuer.url, subject)
  const { id } = await run(ctx, () => foundPlatform(ctx, { personId, displayName: name }))
  process.stdout.write(`The platform stands: ${id}\n`)
})
