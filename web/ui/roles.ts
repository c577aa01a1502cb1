import type { CSSVariablesResolver } from '@mantine/core'
import { palette, series, steps, type Tone, tones } from './palette.ts'

type Variables = Record<string, string>
type Scheme = 'light' | 'dark'

const shadeOf = {
  light: { ink: 8, ground: 1, hover: 2, fill: 7, mark: 6, line: 3 },
  dark: { ink: 2, ground: 9, hover: 8, fill: 6, mark: 4, line: 7 },
} as const

const white = '#FFFFFF'

/** What a colour is used for: `--sea-ink` text on `--sea-ground` or `--sea-tint`, `--sea-fill` under white, `--sea-mark` icon or bar. */
function toneRoles(tone: Tone, scheme: Scheme): Variables {
  const use = shadeOf[scheme]
  const shade = (index: number) => palette[tone][index] ?? ''
  const tint = scheme === 'light' ? shade(0) : mix(shade(9), palette.dark[7] ?? '', 0.45)
  return {
    [`--${tone}-ink`]: shade(use.ink),
    [`--${tone}-ground`]: shade(use.ground),
    [`--${tone}-tint`]: tint,
    [`--${tone}-line`]: shade(use.line),
    [`--${tone}-fill`]: shade(use.fill),
    [`--${tone}-mark`]: shade(use.mark),
    [`--mantine-color-${tone}-light`]: shade(use.ground),
    [`--mantine-color-${tone}-light-hover`]: shade(use.hover),
    [`--mantine-color-${tone}-light-color`]: shade(use.ink),
    [`--mantine-color-${tone}-text`]: shade(use.ink),
  }
}

function groundRoles(scheme: Scheme): Variables {
  const { gray, dark, sea, coral } = palette
  const pick = (light: string | undefined, other: string | undefined) => (scheme === 'light' ? light : other) ?? ''
  const line = pick(gray[2], dark[5])
  const card = pick(white, dark[7])
  const dimmed = pick(gray[7], dark[2])
  return {
    '--page': pick(gray[0], dark[8]),
    '--card': card,
    '--line': line,
    '--text': pick(gray[9], dark[0]),
    '--dimmed': dimmed,
    '--edge': pick(gray[5], dark[3]),
    '--link': pick(sea[7], sea[4]),
    '--error': pick(coral[7], coral[4]),
    '--mantine-color-body': card,
    '--mantine-color-text': pick(gray[9], dark[0]),
    '--mantine-color-default': card,
    '--mantine-color-default-color': pick(gray[9], dark[0]),
    '--mantine-color-default-hover': pick(gray[0], dark[6]),
    '--mantine-color-default-border': line,
    '--mantine-color-dimmed': dimmed,
    '--mantine-color-placeholder': pick(gray[6], dark[2]),
    '--mantine-color-anchor': pick(sea[7], sea[4]),
    '--mantine-color-error': pick(coral[7], coral[4]),
  }
}

function chartRoles(scheme: Scheme): Variables {
  const named = (name: string, list: readonly string[]) => list.map((value, i) => [`--${name}-${i + 1}`, value])
  return Object.fromEntries([...named('series', series[scheme]), ...named('step', steps[scheme])])
}

/** Every variable of one scheme; the same table feeds the page and the contrast test. */
export function rolesOf(scheme: Scheme): Variables {
  return Object.assign({}, groundRoles(scheme), chartRoles(scheme), ...tones.map((tone) => toneRoles(tone, scheme)))
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: rolesOf('light'),
  dark: rolesOf('dark'),
})

/** @param share of `top`, 0 to 1 @returns the colour seen when `top` lies over `under` */
function mix(top: string, under: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(channel(top, at) * share + channel(under, at) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}
