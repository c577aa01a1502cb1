import { expect, test } from 'vitest'
import { tones } from './palette.ts'
import { rolesOf } from './roles.ts'

function luminance(hex: string): number {
  const linear = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0)
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

for (const scheme of ['light', 'dark'] as const) {
  const roles = rolesOf(scheme)
  const role = (name: string) => roles[`--${name}`] ?? ''

  test(`text has a contrast of 4.5 on every ground it stands on (${scheme})`, () => {
    const pairs = [
      ['text', 'page'],
      ['text', 'card'],
      ['dimmed', 'page'],
      ['dimmed', 'card'],
      ['link', 'page'],
      ['link', 'card'],
      ['error', 'page'],
      ['error', 'card'],
      ...tones.flatMap((tone) => [
        [`${tone}-ink`, `${tone}-ground`],
        [`${tone}-ink`, `${tone}-tint`],
        [`${tone}-ink`, 'card'],
      ]),
    ] as [string, string][]
    const weak = pairs.filter(([front, back]) => contrast(role(front), role(back)) < 4.5)
    expect(weak).toEqual([])
  })

  test(`white text on a fill has a contrast of 4.5, edges and marks have 3 (${scheme})`, () => {
    const weakFills = tones.filter((tone) => contrast('#FFFFFF', role(`${tone}-fill`)) < 4.5)
    const marks = [...tones.map((tone) => `${tone}-mark`), 'edge']
    expect(weakFills).toEqual([])
    expect(marks.filter((mark) => contrast(role(mark), role('card')) < 3)).toEqual([])
  })

  // Charts lie on a card in light; the dark wall panorama draws them on the page.
  const ground = scheme === 'light' ? 'card' : 'page'
  test(`the five series stand out from their ground by 3 (${scheme})`, () => {
    const names = [1, 2, 3, 4, 5].map((n) => `series-${n}`)
    expect(names.filter((name) => contrast(role(name), role(ground)) < 3)).toEqual([])
  })
}
