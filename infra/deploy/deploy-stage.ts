import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { AwsCredentialIdentity } from '@smithy/types'
import { openBucket } from '#functions/platform/bucket'
import { deployedEnvironment, outputsFile } from '#infra/local/deployed-environment'
import type { PackedWeb } from '#infra/web/packed-web'
import { runCdk } from './cdk-command.ts'
import { uploadAssets } from './upload-assets.ts'

type Say = (line: string) => void

/** A stage that was synthesized. */
export type SynthesizedStage = {
  readonly name: string
  /** Where its templates lie. */
  readonly folder: string
  readonly web: PackedWeb
}

export type Account = {
  /** What makes the CDK command find it. */
  readonly env: NodeJS.ProcessEnv
  /** Else those that the SDK finds on this machine. */
  readonly credentials?: AwsCredentialIdentity
}

/**
 * Deploys the stacks of a stage by the CDK's own command: first the bucket for what pages are made of and what it stands
 * on, then what is to lie in it, then everything, so that no page names a script that isn't there yet.
 */
export async function deployStage(
  { name, folder, web }: SynthesizedStage,
  { env, credentials }: Account,
  say: Say,
): Promise<void> {
  mkdirSync(dirname(outputsFile(name)), { recursive: true })
  const silent = ['--require-approval', 'never', '--concurrency', '3', '--outputs-file', outputsFile(name)]
  const deploy = (...stacks: string[]) => runCdk(['deploy', ...stacks, '--app', folder, ...silent], say, env)
  await deploy(`marketplace-${name}-assets`)
  const { ASSETS_BUCKET = '', AWS_REGION = '' } = deployedEnvironment(name)
  const { config } = new DynamoDBClient({ region: AWS_REGION, ...(credentials ? { credentials } : {}) })
  const count = await uploadAssets(web.assets, openBucket(ASSETS_BUCKET, AWS_REGION, config.credentials))
  say(`${count} files of the web are in the bucket`)
  await deploy('--all')
}
