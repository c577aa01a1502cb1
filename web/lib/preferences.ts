import { cookies } from 'next/headers'
import type { Language } from '#shared/kernel/text'

export type ColorScheme = 'light' | 'dark'
export type Preferences = {
  readonly language: Language
  readonly scheme: ColorScheme
  readonly text: 'standard' | 'larger'
  /** Height of the rows in tables. */
  readonly density: 'normal' | 'compact'
  /** Whether the navigation of the work pages shows its words or its icons only. */
  readonly navigation: 'wide' | 'narrow'
}

/** What a reader may choose, each kept in a cookie of its own; the first value is taken where none is kept. */
export const choices = {
  language: ['zh', 'en'],
  scheme: ['light', 'dark'],
  text: ['standard', 'larger'],
  density: ['normal', 'compact'],
  navigation: ['wide', 'narrow'],
} as const satisfies { [K in keyof Preferences]: readonly [Preferences[K], ...Preferences[K][]] }

function chosen<T extends string>(values: readonly [T, ...T[]], value: string | undefined): T {
  return values.find((one) => one === value) ?? values[0]
}

export async function preferences(): Promise<Preferences> {
  const kept = await cookies()
  return {
    language: chosen(choices.language, kept.get('language')?.value),
    scheme: chosen(choices.scheme, kept.get('scheme')?.value),
    text: chosen(choices.text, kept.get('text')?.value),
    density: chosen(choices.density, kept.get('density')?.value),
    navigation: chosen(choices.navigation, kept.get('navigation')?.value),
  }
}
