import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { runChild, startChild } from '#infra/local/child'
import { freePort } from '#infra/local/free-port'
import { rootDir } from '#infra/local/local-settings'

const version = '1.5.33'
const region = 'us-east-1'
const account = '000000000000'
const folder = join(rootDir, '.local/emulator', version)

export type Emulator = {
  readonly url: string
  readonly region: string
  readonly account: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** What makes SDKs and the CDK command talk to it. */
  readonly env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/**
 * Starts MiniStack, an emulator of the cloud (PyPI `ministack`, MIT), on a free port; its functions run on this Node. Where
 * EMULATOR_URL names one that runs (compose.yaml), that is taken.
 */
export async function startEmulator(say: (line: string) => void): Promise<Emulator> {
  const given = process.env.EMULATOR_URL
  if (given !== undefined) return emulatorAt(given, async () => {})
  await install(say)
  const port = await freePort()
  const child = await startChild({
    name: 'The emulator',
    command: join(folder, 'bin/ministack'),
    args: [],
    env: {
      ...environmentWithoutCloud(),
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      ...{ GATEWAY_PORT: String(port), BIND_HOST: '127.0.0.1', MINISTACK_HOST: '127.0.0.1', LOG_LEVEL: 'INFO' },
    } as NodeJS.ProcessEnv,
    isReady: (line) => line.includes('services available on port'),
    onLine: (line) => {
      if (/ (ERROR|CRITICAL) /.test(line)) say(`emulator  ${line}`)
    },
  })
  return emulatorAt(`http://127.0.0.1:${port}`, () => child.stop())
}

function emulatorAt(url: string, stop: () => Promise<void>): Emulator {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const env = {
    ...{ ...environmentWithoutCloud(), AWS_ENDPOINT_URL: url, AWS_REGION: region, CDK_DEFAULT_ACCOUNT: account },
    ...{ AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey },
  } as NodeJS.ProcessEnv
  return { url, region, account, credentials, env, stop }
}

/** Nothing that leads to a real account, and nothing of vitest's. */
function environmentWithoutCloud(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|NODE_ENV$|NODE_OPTIONS$)/.test(name))
  return Object.fromEntries(own) as NodeJS.ProcessEnv
}

async function install(say: (line: string) => void): Promise<void> {
  if (existsSync(join(folder, 'bin/ministack'))) return
  say(`Installing ministack ${version} into .local/emulator, once`)
  await runChild({ name: 'python3 -m venv', command: 'python3', args: ['-m', 'venv', folder] })
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  // Without cryptography its KMS seals nothing.
  const packages = [`ministack==${version}`, 'cryptography==50.0.2']
  await runChild({ name: 'pip install', command: join(folder, 'bin/python3'), args: [...pip, ...packages] })
}
