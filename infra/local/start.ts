import { dayOf, toInstant } from '#shared/kernel/instant'
import { workingCalendar } from '#shared/kernel/working-day'
import { calendarYears } from '#shared/kernel/working-day.data'
import { calendarLine } from './calendar-line.ts'
import { demoOrganisation, demoUsers } from './demo-users.ts'
import { LocalError } from './local-error.ts'
import { readSettings } from './local-settings.ts'
import { startLocalSystem } from './local-system.ts'
import type { Ready } from './ready-file.ts'
import { RunningParts } from './running-parts.ts'

const started = performance.now()
const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = () => ((performance.now() - started) / 1000).toFixed(1).padStart(6)

const parts = new RunningParts((name) => {
  process.stderr.write(`The ${name} ended by itself; see logs/ in the data folder. Stopping the rest.\n`)
  void end(1)
})

let endingSince: number | undefined
// One Ctrl-C may arrive twice: from the terminal, and passed on by npm.
const sameKeyMs = 1_000

/** Ends every part and this process; asked again it doesn't wait any longer (the guard ends what is left). */
async function end(code: number): Promise<void> {
  if (endingSince !== undefined) {
    if (performance.now() - endingSince > sameKeyMs) process.exit(code)
    return
  }
  endingSince = performance.now()
  await parts.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (endingSince === undefined) say('\nStopping…')
    void end(0)
  })
}

// Keeps this process up, also while a part is being waited for; the parts alone would not.
setInterval(() => undefined, 2 ** 31 - 1)

try {
  const ready = await startLocalSystem(readSettings(process.argv.slice(2), process.env), parts, (line) => {
    say(`${seconds()} s  ${line}`)
  })
  tellWhereToLook(ready)
} catch (error) {
  if (endingSince === undefined) {
    process.stderr.write(`${error instanceof LocalError ? error.message : describe(error)}\n`)
    await end(1)
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function tellWhereToLook(ready: Ready): void {
  const calendar = calendarLine(workingCalendar(calendarYears), dayOf(toInstant(Date.now())))
  const width = Math.max(...demoUsers.map(({ name }) => name.length))
  say(`
Ready after${seconds()} s.  ${ready.web ?? ready.api}

Sign in as (no password):
${demoUsers.map(({ name, displayName, memberships: [first] }) => `  ${name.padEnd(width)}  ${displayName.zh}  ${first === undefined ? '还没有认领企业' : demoOrganisation(first.organisation).name.zh}`).join('\n')}

Over the API:  curl -H "Authorization: Bearer $(npm run -s token -- --user owner-1)" ${ready.api}/me
Stop: Ctrl-C. Data stays for the next start; "npm run reset" empties it.${calendar === undefined ? '' : `\n${calendar}`}
`)
}
