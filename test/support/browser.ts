import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import * as z from 'zod'

const Version = z.object({ version: z.string() })
const require = createRequire(import.meta.url)

/**
 * A real Chromium: the one that `CHROMIUM_PATH` names, else the one inside the package @sparticuz/chromium. Chinese glyphs
 * come from @embedpdf/fonts-sc, so that a machine without any shows what a reader sees.
 */
export async function launchBrowser(moreArgs: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await executablePath(),
    // Its own args switch off web security and share one process between pages: tests would prove nothing, and die.
    args: ['--no-sandbox', '--font-render-hinting=none', ...moreArgs],
    env: { ...stringsOf(process.env), FONTCONFIG_FILE: fontConfiguration() },
  })
}

/** @returns the path of the browser, which is there afterwards; two processes must not unpack it at the same time */
export async function executablePath(): Promise<string> {
  const own = process.env.CHROMIUM_PATH
  if (own !== undefined && own !== '') return own
  const { default: packaged } = await import('@sparticuz/chromium')
  return inFolder(folderOf('@sparticuz/chromium', require.resolve('@sparticuz/chromium')), () =>
    packaged.executablePath(),
  )
}

/** It unpacks to $TMPDIR/chromium and takes whatever lies there: each version needs a folder of its own. */
async function inFolder<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    return await run()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function folderOf(packageName: string, mainFile: string): string {
  const { version } = Version.parse(JSON.parse(readFileSync(join(packageFolder(mainFile), 'package.json'), 'utf8')))
  const folder = join(tmpdir(), `${packageName.replaceAll(/[@/]/g, '-')}-${version}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The folder of an installed package; its exports hide package.json, so it is looked for upwards from its main file. */
function packageFolder(mainFile: string): string {
  let folder = dirname(mainFile)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return folder
}

/** @returns the path of a fontconfig file that names our glyphs beside what the machine has */
function fontConfiguration(): string {
  const folder = folderOf('@embedpdf/fonts-sc', require.resolve('@embedpdf/fonts-sc'))
  const file = join(folder, 'fonts.conf')
  const fonts = join(packageFolder(require.resolve('@embedpdf/fonts-sc')), 'fonts')
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>
<dir>${fonts}</dir><dir>/usr/share/fonts</dir><dir>/System/Library/Fonts</dir><cachedir>${join(folder, 'cache')}</cachedir>
<match target="pattern"><edit name="family" mode="prepend" binding="strong"><string>Noto Sans S Chinese</string></edit></match>
</fontconfig>\n`,
  )
  return file
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
