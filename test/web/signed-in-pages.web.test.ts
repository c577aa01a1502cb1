import type { Browser, Cookie } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { makeBusy } from '#test/support/busy-company'
import { type ListedPage, signedInPages } from '#test/support/page-list'
import { faultsInWidth, faultsOf, type Look, listen, smallTargets, untilHydrated } from '#test/support/page-sweep'
import { askOf, openAs, pathOf, signInCookies } from '#test/support/page-visit'
import { useSystem } from '#test/support/system'

/** Companies come by phone, banks and offices by screen. */
const widthOf = (path: string) => (/^\/(bank|office)/.test(path) ? 1440 : 360)
const otherWidth = (width: number) => (width === 360 ? 1440 : 360)

// One system for all of them: what the pages show is made once.
const system = useSystem({ web: true, demo: true })
let browser: Browser
let at: Sweep

beforeAll(async () => {
  browser = await launchBrowser()
  const ask = askOf(system.api, system.tokenFor)
  await makeBusy(system)
  const paths = new Map<string, string>()
  for (const page of signedInPages) paths.set(page.name, await pathOf(page, ask))
  at = { browser, web: system.web ?? '', paths }
})
afterAll(() => browser.close())

test.each([...new Set(signedInPages.flatMap(({ as }) => as ?? []))])(
  'every page of %s is sound in both languages',
  async (user) => {
    const cookies = await signInCookies(at.browser, at.web, user)
    const pages = signedInPages.filter(({ as }) => as === user)
    const faults = await Promise.all((['zh', 'en'] as const).map((language) => sweep(at, pages, language, cookies)))
    expect(faults.flat()).toEqual([])
  },
  180_000,
)

type Sweep = { readonly browser: Browser; readonly web: string; readonly paths: ReadonlyMap<string, string> }

/** One window for each width, its pages one after the other. */
async function sweep(
  { browser, web, paths }: Sweep,
  pages: readonly ListedPage[],
  language: Look['language'],
  cookies: readonly Cookie[],
) {
  const faults: string[] = []
  for (const [width, some] of Map.groupBy(pages, ({ name }) => widthOf(paths.get(name) ?? ''))) {
    const context = await openAs(browser, web, { width, language }, cookies)
    const page = await context.newPage()
    const complaints = listen(page, web)
    for (const listed of some) {
      const answer = await page.goto(web + paths.get(listed.name), { waitUntil: 'load' })
      await untilHydrated(page)
      const found = [
        ...(answer?.status() === (listed.status ?? 200) ? [] : [`status ${answer?.status()}`]),
        ...(await faultsOf(page)),
        ...(width === 360 ? await smallTargets(page) : []),
        ...(await faultsInWidth(page, otherWidth(width))).map((fault) => `${otherWidth(width)}: ${fault}`),
        ...Object.values(complaints).flatMap((list) => list.splice(0)),
      ]
      faults.push(...found.map((fault) => `${listed.name} ${language} ${width}: ${fault}`))
    }
    await context.close()
  }
  return faults
}
