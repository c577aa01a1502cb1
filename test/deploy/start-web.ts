import { type Child, startChild } from '#infra/local/child'
import { rootDir } from '#infra/local/local-settings'
import type { Secrets } from '#infra/local/secrets'
import { buildWeb, nextBinary } from '#infra/local/web-build'
import type { Emulator } from './emulator.ts'

type WebPlace = {
  readonly port: number
  readonly api: string
  readonly issuer: string
  readonly scratchTable: string
  readonly secrets: Secrets
}

/** The web as built, on this machine, with the deployed API behind it and its sessions in the deployed table. */
export async function startWebBefore(
  emulator: Emulator,
  { port, api, issuer, scratchTable, secrets }: WebPlace,
): Promise<Child> {
  await buildWeb()
  return startChild({
    ...{ name: 'The web', command: process.execPath, cwd: rootDir },
    args: [nextBinary, 'start', 'web', '-H', '127.0.0.1', '-p', String(port)],
    env: {
      ...emulator.env,
      ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', API_URL: api, FILES_ORIGIN: emulator.url },
      ...{ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'web', OIDC_CLIENT_SECRET: secrets.webClientSecret },
      ...{ NEXTAUTH_URL: `http://localhost:${port}`, NEXTAUTH_SECRET: secrets.webSessionSecret },
      ...{ SCRATCH_TABLE: scratchTable, DYNAMODB_ENDPOINT: emulator.url },
    },
    isReady: (line) => line.includes('Ready in'),
  })
}
