import { join } from 'node:path'
import { makeApp } from '#infra/build-system'
import { runCommand } from '#infra/local/local-error'
import { rootDir } from '#infra/local/local-settings'
import { readStage } from '#infra/stage'
import { packWeb } from '#infra/web/pack-web'
import { runCdk } from './cdk-command.ts'
import { deployStage } from './deploy-stage.ts'

// `npm run deploy -- STAGE`: every stack of infra/stages/STAGE.json into the account whose credentials are at hand.
// `npm run bootstrap -- STAGE` comes once before, for an account and region; `npm run destroy -- STAGE` takes them away
// again, where the stage lets its data go.
await runCommand(async () => {
  const [, , verb, name = 'dev'] = process.argv
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const stage = readStage(name)
  const web = await packWeb(say)
  const folder = join(rootDir, 'cdk.out')
  makeApp(folder, () => stage, web).synth()
  if (verb === 'bootstrap') return runCdk(['bootstrap', '--app', folder], say)
  if (verb === 'destroy') return runCdk(['destroy', '--all', '--force', '--app', folder], say)
  await deployStage({ name, folder, web }, { env: process.env }, say)
})
