import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { rootDir } from '#infra/local/local-settings'
import { launchBrowser } from '#test/support/browser'
import { makeBusy } from '#test/support/busy-company'
import { publicPages, signedInPages } from '#test/support/page-list'
import { untilQuiet } from '#test/support/page-sweep'
import { type Ask, askOf, openAs, pathOf, signInCookies } from '#test/support/page-visit'
import { startSystem } from '#test/support/start-system'

// `npm run screens:readme`: the pictures of the README, from a system with all cases of the past, as `npm start` has it
// after some minutes.
type Shot = {
  readonly file: string
  readonly page: string
  readonly as?: string
  readonly size: [number, number]
  readonly scale?: number
}
const shots: readonly Shot[] = [
  { file: 'match', page: 'match-answer', as: 'owner-1', size: [1280, 900] },
  { file: 'company', page: 'company-home', size: [390, 1000] },
  { file: 'bank', page: 'bank-case', size: [1440, 1000] },
  { file: 'office', page: 'office-panorama', size: [1920, 1080], scale: 2 / 3 },
]
const mostBytes = 120_000
const qualities = [82, 74, 66, 58, 50]

const system = await startSystem({ web: true, demo: true, allCases: true })
const browser = await launchBrowser()
try {
  await makeBusy(system)
  const ask = askOf(system.api, system.tokenFor)
  for (const shot of shots) await take(browser, system.web ?? '', ask, shot)
} finally {
  await browser.close()
  await system.stop()
}

async function take(from: Browser, web: string, ask: Ask, shot: Shot): Promise<void> {
  const { file, page: name, as, size } = shot
  const listed = [...publicPages, ...signedInPages].find((one) => one.name === name)
  if (!listed) throw new Error(`there is no page ${name}`)
  const user = as ?? listed.as
  const cookies = user === null ? [] : await signInCookies(from, web, user)
  const [width, height] = size
  const context = await openAs(from, web, { width, language: 'zh' }, cookies)
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  const answer = await page.goto(web + (await pathOf(listed, ask)), { waitUntil: 'load' })
  if (!answer?.ok()) throw new Error(`${page.url()} answers ${answer?.status()}`)
  await untilQuiet(page)
  const bytes = await smallEnough(page, shot)
  writeFileSync(join(rootDir, `web/pictures/${file}.jpg`), bytes)
  process.stdout.write(`${file}.jpg ${Math.round(bytes.length / 1000)} kB\n`)
  await context.close()
}

/** By the browser's own protocol, which draws a wall at less than its size. */
async function smallEnough(page: Page, { size: [width, height], scale = 1 }: Shot): Promise<Buffer> {
  const browserSession = await page.context().newCDPSession(page)
  for (const quality of qualities) {
    const clip = { x: 0, y: 0, width, height, scale }
    const { data } = await browserSession.send('Page.captureScreenshot', { format: 'jpeg', quality, clip })
    const bytes = Buffer.from(data, 'base64')
    if (bytes.length <= mostBytes) return bytes
  }
  throw new Error(`${page.url()} makes a picture of more than ${mostBytes / 1000} kB`)
}
