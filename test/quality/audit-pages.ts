import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import * as z from 'zod'
import { runChild } from '#infra/local/child'
import { signInCookies } from '#test/support/page-visit'
import type { System } from '#test/support/start-system'

/** Lighthouse for a phone (P11). */
export const auditLimits = { performance: 0.95, accessibility: 1, lcpMs: 1800, cls: 0.02 } as const

export type PageAudit = {
  readonly path: string
  readonly performance: number
  readonly accessibility: number
  readonly lcpMs: number
  readonly cls: number
  readonly faults: readonly string[]
}

const audited = [
  { path: '/', as: null },
  { path: '/products', as: null },
  { path: '/match?amount=2000000&term=12&purpose=materials', as: null },
  { path: '/company', as: 'owner-1' },
] as const
const runs = 3

const Score = z.object({ score: z.number() })
const Value = z.object({ numericValue: z.number() })
const Report = z.object({
  categories: z.object({ performance: Score, accessibility: Score }),
  audits: z.object({ 'largest-contentful-paint': Value, 'cumulative-layout-shift': Value }),
})

type AuditOptions = {
  readonly browser: Browser
  readonly system: System
  /** The program. */
  readonly lighthouse: string
  /** Where the browser takes commands. */
  readonly port: number
  readonly say: (line: string) => void
}

/** The median of three runs for each page. */
export async function auditPages({ browser, system, lighthouse, port, say }: AuditOptions): Promise<PageAudit[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'))
  const audits: PageAudit[] = []
  try {
    for (const { path, as } of audited) {
      const headers = join(folder, 'headers.json')
      writeFileSync(headers, JSON.stringify(await headersFor(browser, system, as)))
      const found: z.infer<typeof Report>[] = []
      for (let run = 0; run < runs; run += 1) {
        const file = join(folder, 'report.json')
        await runChild({
          name: `Lighthouse on ${path}`,
          command: process.execPath,
          args: [lighthouse, `${system.web}${path}`, ...switches(port, file, headers)],
        })
        found.push(Report.parse(JSON.parse(readFileSync(file, 'utf8'))))
      }
      const audit = summary(path, found)
      audits.push(audit)
      const { performance, accessibility, lcpMs, cls } = audit
      say(`performance ${performance}  accessibility ${accessibility}  LCP ${lcpMs} ms  CLS ${cls}  ${path}`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return audits
}

const switches = (port: number, file: string, headers: string): string[] => [
  `--port=${port}`,
  '--output=json',
  `--output-path=${file}`,
  '--only-categories=performance,accessibility',
  // Slowed down for real: reckoning it from a fast run takes every script that came before the first paint for one that the
  // paint waited for, and from this very machine they all come before it.
  '--throttling-method=devtools',
  `--extra-headers=${headers}`,
  '--quiet',
]

/** Lighthouse empties the browser before each run, so the session comes along with each request. */
async function headersFor(browser: Browser, system: System, user: string | null): Promise<Record<string, string>> {
  if (user === null) return {}
  const cookies = await signInCookies(browser, system.web ?? '', user)
  return { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}

function summary(path: string, found: readonly z.infer<typeof Report>[]): PageAudit {
  const median = (read: (report: z.infer<typeof Report>) => number) =>
    found.map(read).sort((a, b) => a - b)[found.length >> 1] ?? Number.NaN
  const performance = median(({ categories }) => categories.performance.score)
  const accessibility = median(({ categories }) => categories.accessibility.score)
  const lcpMs = Math.round(median(({ audits }) => audits['largest-contentful-paint'].numericValue))
  const cls = Math.round(median(({ audits }) => audits['cumulative-layout-shift'].numericValue) * 1000) / 1000
  const faults = [
    ...(performance < auditLimits.performance ? [`performance ${performance}`] : []),
    ...(accessibility < auditLimits.accessibility ? [`accessibility ${accessibility}`] : []),
    ...(lcpMs > auditLimits.lcpMs ? [`LCP ${lcpMs} ms`] : []),
    ...(cls > auditLimits.cls ? [`CLS ${cls}`] : []),
  ]
  return { path, performance, accessibility, lcpMs, cls, faults }
}
