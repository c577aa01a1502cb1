import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeApp } from '#infra/build-system'
import { runCdk } from '#infra/deploy/cdk-command'
import { outputsFile } from '#infra/local/deployed-environment'
import { rootDir } from '#infra/local/local-settings'
import { Stage } from '#infra/stage'
import type { Emulator } from './emulator.ts'
import { leaveOut } from './lacking.ts'

type Say = (line: string) => void

const cloudDir = join(rootDir, '.local/deployed/emulator.cdk.out')

/** Of the CDK command's many lines those that matter. */
const briefly = (say: Say) => (line: string) => {
  if (/✅|❌|FAILED|Unrecognized/.test(line)) say(line.trim())
}

/** The stage as it is in the cloud, but for the emulator's address and an issuer on this machine. */
export function emulatedStage({ url: emulator }: Emulator, issuerPort: number, webPort: number): Stage {
  const issuer = `http://localhost:${issuerPort}`
  return Stage.parse({
    ...{ name: 'emulator', isDisposable: true, emulator, alarmsMail: 'nobody@example.org', logDays: 1 },
    issuer: { kind: 'external', url: issuer, audience: 'urn:zhoushan:api', clientsUrl: `${issuer}/clients` },
    webOrigin: `http://localhost:${webPort}`,
    ...{ throttle: { requestsPerSecond: 1000, burst: 1000 }, requestsPerAddressIn5Minutes: 1_000_000 },
  })
}

/** Synthesizes the stage, leaves out what the emulator lacks, and deploys the rest by the CDK's own command. */
export async function deploy({ account, region, env }: Emulator, stage: Stage, say: Say): Promise<void> {
  rmSync(cloudDir, { recursive: true, force: true })
  mkdirSync(dirname(outputsFile(stage.name)), { recursive: true })
  makeApp(cloudDir, () => stage).synth()
  for (const line of leaveOut(cloudDir)) say(line)
  const app = ['--app', cloudDir]
  await runCdk(['bootstrap', `aws://${account}/${region}`, ...app], briefly(say), env)
  const silent = ['--require-approval', 'never', '--concurrency', '3', '--outputs-file', outputsFile(stage.name)]
  await runCdk(['deploy', '--all', ...app, ...silent], briefly(say), env)
}

export const destroy = ({ env }: Emulator, say: Say): Promise<void> =>
  runCdk(['destroy', '--all', '--force', '--app', cloudDir], briefly(say), env)
