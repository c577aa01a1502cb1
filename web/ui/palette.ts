import type { MantineColorsTuple } from '@mantine/core'

/** Colours say whose move it is; only the roles made from them (roles.ts) are used by components. */
export const palette = {
  sea: shades('#F1F8FD #DFF0FB #BFE1F8 #95CEF2 #65B5E5 #3597CD #057CB0 #00638F #004E71 #003752'),
  moss: shades('#F0F9F4 #DDF3E5 #BBE8CD #93D8B0 #65C18F #41A371 #298659 #1F6C47 #175437 #103C26'),
  lamp: shades('#FFF5EA #FFE9D1 #FFD3A1 #F9B766 #E4982F #C17D13 #9D6510 #7F510C #633F08 #472C06'),
  coral: shades('#FFF4F2 #FEE7E4 #FFCEC8 #FEAEA4 #F98478 #E9554C #C93531 #A52522 #821C19 #5E1412'),
  gray: shades('#F5F7F9 #EAEDF0 #D7DCE0 #C0C7CC #A3ACB3 #858F97 #69757D #525E67 #3E4952 #2A343C'),
  dark: shades('#DBDFE2 #B8BFC4 #97A0A6 #717C84 #48545E #323F49 #22303A #17252F #0D1B25 #06121B'),
} as const

/** `sea` it moves, `lamp` the reader's turn, `coral` late or ended against the reader, `moss` reached, `gray` quiet. */
export type Tone = 'sea' | 'moss' | 'lamp' | 'coral' | 'gray'
export const tones: readonly Tone[] = ['sea', 'moss', 'lamp', 'coral', 'gray']

/** Five series, apart for the three kinds of colour-blindness; what is more than five is "other". */
export const series = {
  light: ['#004361', '#C87303', '#41A389', '#8F539D', '#9E1808'],
  dark: ['#48A3DC', '#FBC245', '#80E2C9', '#8A5398', '#E65F57'],
} as const

/** Steps of one quantity on a map; on dark ground more is lighter. */
export const steps = {
  light: [1, 3, 5, 7, 9].map((shade) => palette.sea[shade] ?? ''),
  dark: ['#0E3B57', '#0B527A', '#14709F', '#3597CD', '#95CEF2'],
} as const

function shades(list: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i, j] = list.split(' ')
  if (!(a && b && c && d && e && f && g && h && i && j)) throw new Error(`ten shades are needed: ${list}`)
  return [a, b, c, d, e, f, g, h, i, j]
}
