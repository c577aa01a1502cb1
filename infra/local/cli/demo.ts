import { parseArgs } from 'node:util'
import { runTour } from '#infra/local/demo-tour/tour'
import type { TourStep } from '#infra/local/demo-tour/tour-step'
import { LocalError, runCommand } from '#infra/local/local-error'
import { readLocalDir } from '#infra/local/local-settings'
import { readReady } from '#infra/local/ready-file'
import { tokenSource } from '#infra/local/token-source'

const usage = 'Usage: npm run demo [-- --json]'

await runCommand(async () => {
  const isJson = readOptions()
  const { api, issuer, clients } = readReady(readLocalDir(process.env))
  const tokenFor = tokenSource(issuer, Object.fromEntries(clients.map(({ id, secret }) => [id, secret])))
  const report = await runTour({ api, tokenFor, onStep: (step) => (isJson ? undefined : tell(step)) })
  const { steps, totalMs, stoppedAt } = report
  process.stdout.write(
    isJson ? `${JSON.stringify(report, null, 2)}\n` : `\n${steps.length} steps, ${(totalMs / 1000).toFixed(1)} s\n`,
  )
  if (stoppedAt !== null) throw new LocalError(`The demo stopped. ${stoppedAt}`)
})

function readOptions(): boolean {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values.json
  } catch (error) {
    throw new LocalError(`${error instanceof Error ? error.message.split('\n')[0] : ''} ${usage}`)
  }
}

function tell({ chapter, actor, what, status, id, state, code, ms }: TourStep): void {
  const answer = [code ?? state, id].filter((one) => one !== null).join(' ')
  const line = [chapter.padEnd(17), actor.padEnd(12), String(status), `${ms.toFixed(0).padStart(5)} ms`, what]
  process.stdout.write(`${line.join('  ')}${answer === '' ? '' : `  → ${answer}`}\n`)
}
