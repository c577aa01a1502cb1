import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { outputsFile } from '#infra/local/deployed-environment'
import { runCommand } from '#infra/local/local-error'
import { readStage } from '#infra/stage'
import { runCdk } from './cdk-command.ts'

// `npm run deploy -- STAGE`: every stack of infra/stages/STAGE.json into the account whose credentials are at hand.
// `npm run bootstrap -- STAGE` comes once before, for an account and region; `npm run destroy -- STAGE` takes them away
// again, where the stage lets its data go.
await runCommand(async () => {
  const [, , verb, name = 'dev'] = process.argv
  readStage(name)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const stage = ['--context', `stage=${name}`]
  if (verb === 'bootstrap') return runCdk(['bootstrap', ...stage], say)
  if (verb === 'destroy') return runCdk(['destroy', '--all', '--force', ...stage], say)
  mkdirSync(dirname(outputsFile(name)), { recursive: true })
  await runCdk(['deploy', '--all', ...stage, '--require-approval', 'never', '--outputs-file', outputsFile(name)], say)
})
