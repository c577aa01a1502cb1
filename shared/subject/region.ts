import { codeLabel, codesOf } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'

/** Zhoushan (舟山市) and its four counties. */
export const ZHOUSHAN = '330900'
export const zhoushanCounties = ['330902', '330903', '330921', '330922'] as const

/** @returns the name of a region of GB/T 2260, or null where it is not in the list */
export const regionName = (code: string): Text | null => codeLabel('region', code)

/** The next larger region: 330902 -> 330900 -> 330000 -> null. */
export function parentRegion(code: string): string | null {
  if (code.endsWith('0000')) return null
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`
}

/** The known regions directly below one. */
export const regionsWithin = (code: string): readonly string[] =>
  codesOf('region').filter((candidate) => parentRegion(candidate) === code)
