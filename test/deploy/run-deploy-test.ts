import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runChild } from '#infra/local/child'
import { demoUsers } from '#infra/local/demo-users'
import { deployedEnvironment } from '#infra/local/deployed-environment'
import { freePort } from '#infra/local/free-port'
import { startIssuer } from '#infra/local/local-issuer'
import { rootDir } from '#infra/local/local-settings'
import { describeReady, writeReady } from '#infra/local/ready-file'
import { RunningParts } from '#infra/local/running-parts'
import { loadSecrets } from '#infra/local/secrets'
import { tokenSource } from '#infra/local/token-source'
import { checkPages } from './check-pages.ts'
import { deploy, destroy, emulatedStage, folder } from './deploy-emulated.ts'
import { type Emulator, startEmulator } from './emulator.ts'
import { loadSmallDemo } from './load-small-demo.ts'
import { readSecretOf } from './read-secret.ts'
import { runTests } from './run-tests.ts'
import { startCdn } from './start-cdn.ts'

// `npm run test:deploy`: the very stacks on an emulator of the cloud, the same end-to-end tests and a browser's
// tour against them, and everything taken away again. Ends with "N passed, N failed".
// In this order, all on one system: company-job wants a newcomer who is a member of nothing yet.
const e2e = ['company-job', 'financing-tour', 'papers-and-systems'].map((name) => `test/e2e/${name}.test.ts`)
const started = performance.now()
const say = (line: string) =>
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`)

const parts = new RunningParts((name) => say(`the ${name} ended by itself`))
const localDir = mkdtempSync(join(tmpdir(), 'deployed-'))
try {
  const emulator = await startEmulator(say)
  parts.add('emulator', emulator)
  say(`emulator ${emulator.url}`)
  const [issuerPort, webPort] = [await freePort(), await freePort()]
  const stage = emulatedStage(emulator, issuerPort, webPort)
  await deploy(emulator, stage, say)
  const deployed = deployedEnvironment(stage.name)
  const api = `${emulator.url}/restapis/${deployed.API_ID}/live/_user_request_`
  say(`api      ${api}`)

  const secrets = await loadSecrets(join(localDir, 'secrets.json'))
  const secretOf = (output: string) => readSecretOf(emulator, deployed[output] ?? '')
  const issuerClientsKey = await secretOf('OIDC_CLIENTS_KEY_ARN')
  const issuer = await startIssuer({
    ...{ port: issuerPort, webUrl: `http://localhost:${webPort}`, storeFile: join(localDir, 'issuer.sqlite') },
    // The stack made up the key of the web; the issuer is told.
    secrets: { ...secrets, issuerClientsKey, webClientSecret: await secretOf('WEB_CLIENT_SECRET_ARN') },
  })
  parts.add('issuer', issuer)
  await found(emulator, stage.name)
  const tokenFor = tokenSource(issuer.url, secrets.clients)
  await loadSmallDemo(api, tokenFor, say)
  const webUrl = `http://localhost:${webPort}`
  const origins = {
    server: `${emulator.url}/restapis/${deployed.WEB_API_ID}/live/_user_request_`,
    assets: deployed.ASSETS_BUCKET ?? '',
  }
  const passage = await secretOf('PASSAGE_ARN')
  parts.add('CDN', await startCdn({ port: webPort, folder, stage: stage.name, origins, passage }))
  say(`web      ${webUrl}`)
  writeReady(localDir, describeReady({ web: webUrl, api, issuer: issuer.url, dynamodb: emulator.url }, secrets))
  const files = `${deployed.FILES_BUCKET}/`
  const env = { ...process.env, API_URL: api, WEB_URL: webUrl, FILES_URL: files, LOCAL_DIR: localDir }
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  const all = [await checkPages(webUrl, stage.icpNumber ?? '', say)]
  all.push(await runTests('web', ['test/web/company-tour.web.test.ts'], env, tell))
  for (const file of e2e) all.push(await runTests('e2e', [file], env, tell))
  await destroy(emulator, say)
  say('everything destroyed')
  const passed = all.reduce((sum, one) => sum + one.passed, 0)
  const failed = all.reduce((sum, one) => sum + one.failed, 0)
  tell(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
} finally {
  await parts.stop()
  rmSync(localDir, { recursive: true, force: true })
}

/** The first step of an installation, by its command. */
async function found({ env }: Emulator, stage: string): Promise<void> {
  const admin = demoUsers.find(({ name }) => name === 'platform-admin')
  if (admin === undefined) throw new Error('demo-users.ts lists no platform-admin')
  await runChild({
    ...{ name: 'npm run found', command: process.execPath, env: { ...env, STAGE: stage }, onLine: say },
    args: [join(rootDir, 'infra/local/cli/found.ts'), '--subject', admin.sub, '--name', admin.displayName.zh],
  })
}
