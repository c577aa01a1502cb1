import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext } from 'playwright-core'
import { type ListedPage, publicPages, signedInPages } from '#test/support/page-list'
import { untilQuiet } from '#test/support/page-sweep'
import { askOf, openAs, pathOf, signInCookies } from '#test/support/page-visit'
import type { System } from '#test/support/start-system'

/** kB of script, gzip, in a modern browser (P11). */
export const scriptLimits = { publicKb: 200, workKb: 290 } as const

export type ScriptWeight = {
  readonly name: string
  readonly path: string
  readonly scriptKb: number
  readonly faults: readonly string[]
}

/** The script that each page of the app fetches until it is quiet, opened afresh. */
export async function weighScripts(
  browser: Browser,
  system: System,
  say: (line: string) => void,
): Promise<ScriptWeight[]> {
  const ask = askOf(system.api, system.tokenFor)
  const web = system.web ?? ''
  const weights: ScriptWeight[] = []
  for (const [user, pages] of Map.groupBy([...publicPages, ...signedInPages], ({ as }) => as)) {
    const cookies = user === null ? [] : await signInCookies(browser, web, user)
    for (const page of pages) {
      // A window of its own for each: nothing is there from the page before.
      const context = await openAs(browser, web, { width: 1440, language: 'zh' }, cookies)
      const weight = await weigh(context, web, page, await pathOf(page, ask))
      weights.push(weight)
      say(`${weight.scriptKb.toFixed(1).padStart(6)} kB  ${weight.path}`)
      await context.close()
    }
  }
  return weights
}

async function weigh(context: BrowserContext, web: string, { name, as, askedScriptKb = 0 }: ListedPage, path: string) {
  const page = await context.newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    // What is fetched ahead for a page that may come next is not this page's.
    const isAhead = response.request().headers()['sec-purpose'] !== undefined
    if (response.request().resourceType() === 'script' && !isAhead) bodies.push(response.body())
  })
  await page.goto(web + path, { waitUntil: 'load' })
  await untilQuiet(page)
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  const scriptKb = Math.round(bytes / 100) / 10
  const most = (as === null ? scriptLimits.publicKb : scriptLimits.workKb) + askedScriptKb
  return { name, path, scriptKb, faults: scriptKb > most ? [`${scriptKb} kB of script, ${most} at most`] : [] }
}
