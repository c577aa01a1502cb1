import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { faultsOf, type Look, listen, openLook, smallTargets, untilHydrated } from '#test/support/page-sweep'

export type PageToCheck = {
  readonly path: string
  readonly status?: number
  /** What to wait for, or to do, before the page is judged. */
  readonly ready?: (page: Page) => Promise<unknown>
}

/** Opens a page and holds it against what every page must be: axe, width, targets, console, third parties; keeps a picture. */
export async function expectSound(browser: Browser, web: string, checked: PageToCheck, look: Look): Promise<void> {
  const { path, status = 200, ready } = checked
  const page = await (await openLook(browser, web, look)).newPage()
  const complaints = listen(page, web)
  const answer = await page.goto(web + path, { waitUntil: 'load' })
  await untilHydrated(page)
  await ready?.(page)
  expect(answer?.status()).toBe(status)
  expect(await faultsOf(page)).toEqual([])
  // What is fetched late can fail too.
  await page.waitForLoadState('networkidle')
  expect(complaints).toEqual({ console: [], foreign: [], failed: [], ahead: [] })
  if (look.width === 360) expect(await smallTargets(page)).toEqual([])
  await page.context().close()
}

/** A page of one look, taken over by React where there is script. */
export async function openPage(browser: Browser, web: string, path: string, look: Look): Promise<Page> {
  const page = await (await openLook(browser, web, look)).newPage()
  await page.goto(web + path)
  if (look.hasScript ?? true) await untilHydrated(page)
  return page
}

/** Script of a page, gzip, until nothing more is fetched; and how much of what was seen moved (layout shift). */
export async function weighPage(browser: Browser, web: string, path: string): Promise<{ kB: number; shift: number }> {
  const page = await (await openLook(browser, web, { width: 1440, language: 'zh' })).newPage()
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(web + path, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
  const shift = await page.evaluate(readShift)
  await page.context().close()
  return { kB: bytes / 1000, shift }
}

/** Runs in the page. */
function readShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += 'value' in entry ? Number(entry.value) : 0
    })
    observer.observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))
  })
}
