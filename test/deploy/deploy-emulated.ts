import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeApp } from '#infra/build-system'
import { runCdk } from '#infra/deploy/cdk-command'
import { deployStage } from '#infra/deploy/deploy-stage'
import { rootDir } from '#infra/local/local-settings'
import { Stage } from '#infra/stage'
import { packWeb } from '#infra/web/pack-web'
import type { Emulator } from './emulator.ts'
import { leaveOut } from './lacking.ts'

type Say = (line: string) => void

/** Where the templates of the emulated stage lie. */
export const folder = join(rootDir, '.local/deployed/emulator.cdk.out')

/** Of the CDK command's many lines those that matter. */
const briefly = (say: Say) => (line: string) => {
  if (/✅|❌|FAILED|Unrecognized|files of the web/.test(line)) say(line.trim())
}

/** The stage as it is in the cloud, but for the emulator's address and an issuer on this machine. */
export function emulatedStage({ url: emulator }: Emulator, issuerPort: number, webPort: number): Stage {
  const issuer = `http://localhost:${issuerPort}`
  return Stage.parse({
    ...{ name: 'emulator', isDisposable: true, emulator, alarmsMail: 'nobody@example.org', logDays: 1 },
    issuer: {
      ...{ kind: 'external', url: issuer, audience: 'urn:zhoushan:api', webClientId: 'web' },
      clientsUrl: `${issuer}/clients`,
    },
    webOrigin: `http://localhost:${webPort}`,
    ...{ cdn: { kind: 'china', iamCertificateId: 'ASCAEXAMPLECERTIFICATE' }, icpNumber: '浙ICP备00000000号-1' },
    ...{ throttle: { requestsPerSecond: 1000, burst: 1000 }, requestsPerAddressIn5Minutes: 1_000_000 },
  })
}

/** Synthesizes the stage, leaves out what the emulator lacks, and deploys the rest as `npm run deploy` does. */
export async function deploy(emulator: Emulator, stage: Stage, say: Say): Promise<void> {
  const { account, region, env } = emulator
  const web = await packWeb(say)
  rmSync(folder, { recursive: true, force: true })
  makeApp(folder, () => stage, web).synth()
  for (const line of leaveOut(folder)) say(line)
  await runCdk(['bootstrap', `aws://${account}/${region}`, '--app', folder], briefly(say), env)
  await deployStage({ name: stage.name, folder, web }, emulator, briefly(say))
}

export const destroy = ({ env }: Emulator, say: Say): Promise<void> =>
  runCdk(['destroy', '--all', '--force', '--app', folder], briefly(say), env)
