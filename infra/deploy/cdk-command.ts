import { runChild } from '#infra/local/child'
import { installTools } from '#infra/local/install-tools'
import { rootDir } from '#infra/local/local-settings'

type Say = (line: string) => void

/** Runs the CDK's own command, installed on demand. @throws ChildFailed with what it said last */
export async function runCdk(args: readonly string[], say: Say, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const program = await installTools(
    { title: 'the CDK command (29 MB)', name: 'deploy', manifest: 'infra/deploy/cdk', program: 'aws-cdk/bin/cdk' },
    say,
  )
  await runChild({
    name: `cdk ${args[0]}`,
    command: process.execPath,
    args: [program, ...args],
    cwd: rootDir,
    env: { ...env, CDK_DISABLE_CLI_TELEMETRY: 'true' },
    onLine: say,
  })
}
