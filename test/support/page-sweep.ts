import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoUsers } from '#infra/local/demo-users'
import { rootDir } from '#infra/local/local-settings'

export type Look = {
  readonly width: number
  readonly language: 'zh' | 'en'
  readonly scheme?: 'light' | 'dark'
  readonly text?: 'standard' | 'larger'
  readonly hasScript?: boolean
}

/** Phone and wide, in both languages: what every page is looked at in. */
export const looks: readonly Look[] = [360, 1440].flatMap((width) =>
  (['zh', 'en'] as const).map((language) => ({ width, language })),
)

const screens = join(rootDir, '.local/screens')
const phoneHeight = 720
const wideHeight = 900
const wall = { width: 1920, height: 1080 }

/** A browser window of one look; its cookies say how pages are shown. */
export async function openLook(browser: Browser, web: string, look: Look): Promise<BrowserContext> {
  const height = look.width < 500 ? phoneHeight : look.width < wall.width ? wideHeight : wall.height
  const context = await browser.newContext({
    viewport: { width: look.width, height },
    javaScriptEnabled: look.hasScript ?? true,
    reducedMotion: 'reduce',
  })
  const chosen = { language: look.language, scheme: look.scheme ?? 'light', text: look.text ?? 'standard' }
  await context.addCookies(Object.entries(chosen).map(([name, value]) => ({ name, value, url: web })))
  return context
}

/** What a page did that no page may do, as it was noticed while it was open. */
export type Complaints = {
  readonly console: string[]
  readonly foreign: string[]
  readonly failed: string[]
  /** Pages fetched for a link that nobody pressed. */
  readonly ahead: string[]
}

/** A status is judged by itself; Next preloads the style of a page that is refused, and a slow machine says so. */
const passedOver = ['Failed to load resource', 'was preloaded using link preload but not used']

/** Notes console errors (a broken content security policy is one), requests to third parties, failed and needless ones. */
export function listen(page: Page, web: string): Complaints {
  const complaints: Complaints = { console: [], foreign: [], failed: [], ahead: [] }
  page.on('console', (message) => {
    const isOurs = !passedOver.some((part) => message.text().includes(part))
    if (['error', 'warning'].includes(message.type()) && isOurs) complaints.console.push(message.text())
  })
  page.on('pageerror', (error) => complaints.console.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(web) && !url.startsWith('data:')) complaints.foreign.push(url)
    if ('next-router-prefetch' in request.headers()) complaints.ahead.push(url)
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      complaints.failed.push(`${response.status()} ${response.url()}`)
    }
  })
  return complaints
}

/**
 * Waits until React has taken over the whole page: before that a press is the browser's own, and a page that is refused
 * (403) has no content yet.
 */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForLoadState('load')
  await page.waitForFunction(() =>
    [document.querySelector('h1'), ...document.querySelectorAll('main form, header a')].every(
      (element) => element !== null && Object.keys(element).some((key) => key.startsWith('__reactFiber')),
    ),
  )
}

/** Waits until the page has fetched all; one that goes on fetching (what may come next, on a slow machine) is judged as it is. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
}

/** The same page in another width: what scrolls sideways there, and text that is missing or untranslated. */
export async function faultsInWidth(page: Page, width: number): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: width < 500 ? phoneHeight : wideHeight })
  const faults = await page.evaluate(readFaults, peopleNames)
  if (before) await page.setViewportSize(before)
  return faults
}

/** Everything that is wrong with the page as it stands; an empty list is a page without a fault. */
export async function faultsOf(page: Page): Promise<string[]> {
  return [...(await page.evaluate(readFaults, peopleNames)), ...(await axeFaults(page))]
}

/** What every rule of axe finds; of what passes it writes nothing out, which takes most of the time. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<AxeResults>(`${axe.source};axe.run({ resultTypes: ['violations'] })`)
  return violations.map(({ id, nodes }) => `axe ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** The names of people have no English form. */
const peopleNames = demoUsers.map(({ displayName }) => displayName.zh)

/** Runs in the page. */
function readFaults(people: readonly string[]): string[] {
  const faults: string[] = []
  const root = document.documentElement
  // A company is registered under its Chinese name alone.
  const isName = (word: string) => people.includes(word) || /(公司|合作社|商行|经营部|厂|店)$/.test(word)
  const language = root.lang.startsWith('zh') ? 'zh' : 'en'
  const sideways = root.scrollWidth - root.clientWidth
  if (sideways > 0) faults.push(`scrolls sideways by ${sideways} px`)
  if (document.querySelectorAll('h1').length !== 1) faults.push(`${document.querySelectorAll('h1').length} h1`)
  if (document.title === '') faults.push('no title')
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const parent = node.parentElement
    if (!parent || parent.closest('script, style, noscript, textarea')) continue
    if (/\{\w+\}|\bundefined\b|\bNaN\b|\[object /.test(text)) faults.push(`unfilled text: ${text}`)
    const isMarked = parent.closest('[lang]')?.getAttribute('lang')?.startsWith('zh')
    const strays = [...text.matchAll(/[\p{Script=Han}（）]+/gu)].filter(([word]) => !isName(word))
    if (language === 'en' && !isMarked && strays.length > 0) faults.push(`Chinese on the English page: ${text}`)
  }
  return faults
}

/** Targets of a finger smaller than 44 px (links inside a sentence apart). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [role="button"]')]
    return targets.flatMap((target) => {
      const box = target.getBoundingClientRect()
      const isShown = box.width > 0 && box.height > 0 && target.checkVisibility({ opacityProperty: false })
      const isInText = target.matches('p a, li p a') || target.closest('h2, h3') !== null
      if (!isShown || isInText || box.height >= 43.5 || box.bottom <= 0) return []
      const label = target.closest('label')?.getBoundingClientRect()
      return label && label.height >= 39.5
        ? []
        : [`${Math.round(box.width)}x${Math.round(box.height)} ${target.outerHTML.slice(0, 120)}`]
    })
  })
}

/** Keeps a picture of the whole page for a person to look at: .local/screens/home-360-zh.png. */
export async function keepScreen(page: Page, name: string, look: Look): Promise<void> {
  mkdirSync(screens, { recursive: true })
  const parts = [
    name,
    look.width,
    look.language,
    look.scheme === 'dark' ? 'dark' : '',
    look.text === 'larger' ? 'larger' : '',
  ]
  const file = `${parts.filter((part) => part !== '').join('-')}.png`
  await page.screenshot({ path: join(screens, file), fullPage: true })
}
