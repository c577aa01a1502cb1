import { isLocalDate } from '#shared/kernel/local-date'
import type { Text } from '#shared/kernel/text'

/** What can be wrong with a citizen's ID number (公民身份号码, GB 11643-1999), in the order in which it is looked for. */
export type IdNumberError = 'length' | 'alphabet' | 'birth_date' | 'check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** Full-width forms, spaces and a small x, as people type them. */
export const normaliseIdNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** The check character of the first 17 digits: weights 2^(17-i) mod 11 (GB 11643-1999, ISO 7064 MOD 11-2). */
export function idNumberCheck(digits: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0)
  return checkCharacters.charAt(sum % 11)
}

/**
 * The first thing wrong with a normalised number, or nothing.
 * @param today ISO date; nobody is born after it
 */
export function idNumberError(number: string, today: string): IdNumberError | undefined {
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'alphabet'
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isLocalDate(born) || born < '1900-01-01' || born > today) return 'birth_date'
  return idNumberCheck(number) === number.charAt(17) ? undefined : 'check'
}

/** Words that never quote the number. */
export const idNumberWords: Readonly<Record<IdNumberError, Text>> = {
  length: { zh: '公民身份号码应为 18 位，请对照身份证', en: 'An ID number has 18 characters. Check the card.' },
  alphabet: {
    zh: '前 17 位只能是数字，最后一位是数字或 X，请对照身份证',
    en: 'The first 17 characters are digits, the last is a digit or X. Check the card.',
  },
  birth_date: {
    zh: '第 7 到 14 位不是一个出生日期（年月日），请对照身份证',
    en: 'Characters 7 to 14 are no date of birth (yyyymmdd). Check the card.',
  },
  check: {
    zh: '校验码不对，可能有一位写错了，请对照身份证',
    en: 'The check character does not fit; one character may be mistyped. Check the card.',
  },
}
