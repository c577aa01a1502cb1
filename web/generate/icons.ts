/**
 * Writes web/ui/icons.data.ts and web/app/icon.svg: the icons named here, taken from Tabler Icons (MIT) as published in
 * `@iconify-json/tabler`. Run `npm run draw:icons` after a change of the list.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { palette } from '#web/ui/palette.ts'

const names = [
  'adjustments-horizontal',
  'alert-circle',
  'alert-octagon',
  'alert-triangle',
  'anchor',
  'archive',
  'arrow-back-up',
  'arrow-down',
  'arrow-fork',
  'arrow-left',
  'arrow-right',
  'arrow-up',
  'ban',
  'bell',
  'building-bank',
  'building-community',
  'building-store',
  'calendar-off',
  'calendar-plus',
  'chart-area',
  'chart-bar',
  'chart-funnel',
  'chart-histogram',
  'chart-line',
  'check',
  'chevron-left',
  'chevron-right',
  'circle-check',
  'circle-x',
  'clock',
  'clock-check',
  'clock-exclamation',
  'clock-off',
  'coins',
  'corner-up-left',
  'edit',
  'external-link',
  'eye',
  'file',
  'file-check',
  'file-off',
  'file-text',
  'file-x',
  'folder-search',
  'gavel',
  'hand-grab',
  'home',
  'hourglass',
  'inbox',
  'layout-dashboard',
  'list-search',
  'lock',
  'mail',
  'mail-opened',
  'mail-x',
  'map-pin',
  'menu-2',
  'message-report',
  'package',
  'pencil',
  'player-pause',
  'plug',
  'plug-connected-x',
  'plug-x',
  'plus',
  'question-mark',
  'refresh',
  'repeat',
  'replace',
  'scale',
  'search',
  'send',
  'settings',
  'shield-check',
  'signature',
  'speakerphone',
  'tool',
  'trending-up',
  'upload',
  'user',
  'user-check',
  'user-share',
  'users',
  'wifi-off',
  'x',
]

const require = createRequire(import.meta.url)
const file = fileURLToPath(new URL('../ui/icons.data.ts', import.meta.url))

type IconSet = { readonly icons: Readonly<Record<string, { readonly body: string } | undefined>> }

/** @returns the outlines of one icon; throws on a body that is more than stroked paths */
function pathsOf(name: string, set: IconSet): string[] {
  const body = set.icons[name]?.body
  if (body === undefined) throw new Error(`@iconify-json/tabler has no icon named ${name}`)
  const paths = [...body.matchAll(/<path [^>]*?\bd="([^"]+)"/g)].flatMap((match) => match[1] ?? [])
  const others = body.match(/<(?!\/?(?:g|path)\b)[a-z]+/)
  if (paths.length === 0 || others) throw new Error(`${name} holds more than paths: ${body}`)
  return paths
}

const constantOf = (name: string) =>
  `icon${name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`

const set: IconSet = JSON.parse(readFileSync(require.resolve('@iconify-json/tabler/icons.json'), 'utf8'))
const lines = names.map((name) => `export const ${constantOf(name)} = ${JSON.stringify(pathsOf(name, set))}`)
writeFileSync(file, `// Written by web/generate/icons.ts from Tabler Icons, MIT, by Paweł Kuna.\n${lines.join('\n')}\n`)

/** The mark of the head as the icon of a browser's tab. */
function tabIcon(): string {
  const paths = pathsOf('anchor', set).map((path) => `<path d="${path}"/>`)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>舟山企业融资服务</title><rect width="40" height="40" rx="8" fill="${palette.sea[7]}"/><g transform="translate(8 8)" fill="none" stroke="#fff" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${paths.join('')}</g></svg>\n`
}
writeFileSync(fileURLToPath(new URL('../app/icon.svg', import.meta.url)), tabIcon())
execFileSync('biome', ['format', '--write', file], { stdio: 'inherit' })
