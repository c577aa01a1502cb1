import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser, Cookie, Page } from 'playwright-core'
import { rootDir } from '#infra/local/local-settings'
import { launchBrowser } from '#test/support/browser'
import { makeBusy } from '#test/support/busy-company'
import { type ListedPage, publicPages, signedInPages } from '#test/support/page-list'
import { type Look, untilQuiet } from '#test/support/page-sweep'
import { askOf, openAs, pathOf, signInCookies } from '#test/support/page-visit'
import { startSystem } from '#test/support/start-system'
import { type Picture, pictureIndex } from './picture-index.ts'

// `npm run screens [-- --dir FOLDER --only PART]`: a picture of every page, signed in as who works there, on phone and
// wide, in both languages, with an index to look through. It starts a system of its own with demo data; with API_URL and
// WEB_URL it takes the one that runs there.
const { values } = parseArgs({ options: { dir: { type: 'string' }, only: { type: 'string', default: '' } } })
const folder = resolve(values.dir ?? join(rootDir, '.local/screens/all'))
const say = (line: string) => process.stdout.write(`${line}\n`)

const pages = [...publicPages, ...signedInPages].filter(({ name }) => name.includes(values.only))
if (pages.length === 0) throw new Error(`no page's name has "${values.only}" in it`)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const system = await startSystem({ web: true, demo: true })
const browser = await launchBrowser()
try {
  await makeBusy(system)
  const pictures = await takeAll(browser, system.web ?? '')
  writeFileSync(join(folder, 'index.html'), pictureIndex(pictures))
  say(`${pictures.length} pictures: ${join(folder, 'index.html')}`)
} finally {
  await browser.close()
  await system.stop()
}

/** Two windows at once, one for each language. */
async function takeAll(from: Browser, web: string): Promise<Picture[]> {
  const ask = askOf(system.api, system.tokenFor)
  const pictures: Picture[] = []
  for (const [user, some] of Map.groupBy(pages, ({ as }) => as)) {
    const cookies = user === null ? [] : await signInCookies(from, web, user)
    const listed: (ListedPage & { path: string })[] = []
    for (const page of some) listed.push({ ...page, path: await pathOf(page, ask) })
    const taken = (['zh', 'en'] as const).map((language) => takeOf(from, web, listed, language, cookies))
    pictures.push(...(await Promise.all(taken)).flat())
    say(`${user ?? 'visitor'}: ${some.length} pages`)
  }
  return pictures
}

async function takeOf(
  from: Browser,
  web: string,
  listed: readonly (ListedPage & { path: string })[],
  language: Look['language'],
  cookies: readonly Cookie[],
): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const width of [360, 1440, 1920]) {
    const some = listed.filter(({ isWall }) => width < 1920 || isWall)
    if (some.length === 0) continue
    const context = await openAs(from, web, { width, language }, cookies)
    const page = await context.newPage()
    for (const { name, path } of some) {
      const file = `${name}-${width}-${language}.png`
      await page.goto(web + path, { waitUntil: 'load' })
      await untilQuiet(page)
      await takeWhole(page, width, join(folder, file))
      pictures.push({ name, width, language, file, path })
    }
    await context.close()
  }
  return pictures
}

/** The window grows to the page, so that what sticks to its edges is at its edges; a wall is one screen. */
async function takeWhole(page: Page, width: number, path: string): Promise<void> {
  const least = width === 360 ? 720 : width === 1920 ? 1080 : 900
  await page.setViewportSize({ width, height: least })
  if (width < 1920) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ width, height: Math.max(least, height) })
  }
  await page.screenshot({ path })
}
