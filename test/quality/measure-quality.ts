import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { freePort } from '#infra/local/free-port'
import { launchBrowser } from '#test/support/browser'
import { makeBusy } from '#test/support/busy-company'
import { startSystem } from '#test/support/start-system'
import { auditLimits, auditPages } from './audit-pages.ts'
import { installLighthouse } from './install-lighthouse.ts'
import { scriptLimits, weighScripts } from './weigh-scripts.ts'

// `npm run test:web:quality [-- --json FILE] [--no-lighthouse]`: the script of every page (P11), and Lighthouse for a
// phone on home, products, match and the company's home: the median of three runs, on a system of its own with demo data.
const { values } = parseArgs({
  options: { json: { type: 'string' }, 'no-lighthouse': { type: 'boolean', default: false } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

const lighthouse = values['no-lighthouse'] ? null : await installLighthouse(say)
const system = await startSystem({ web: true, demo: true })
const port = await freePort()
const browser = await launchBrowser([`--remote-debugging-port=${port}`])
try {
  await makeBusy(system)
  const scripts = await weighScripts(browser, system, say)
  const audits = lighthouse === null ? [] : await auditPages({ browser, system, lighthouse, port, say })
  const broken = [...scripts, ...audits].filter(({ faults }) => faults.length > 0)
  const limits = { ...scriptLimits, ...auditLimits }
  const report = { machine: `${cpus().length} x ${cpus()[0]?.model ?? ''}`, limits, scripts, audits }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  for (const { path, faults } of broken) say(`over  ${path}: ${faults.join(', ')}`)
  if (broken.length > 0) process.exitCode = 1
} finally {
  await browser.close()
  await system.stop()
}
