import type { Text } from '#shared/kernel/text'
import { type RowFault, rowFault } from './row-fault.ts'
import { checkUnifiedCode, type UnifiedCodeError, unifiedCodeMessages } from './unified-code.ts'

/** A unified code as it came, normalised, with what is wrong with it: each kind of error in words of its own. */
export function usccFault(given: unknown): { uscc: string; faults: RowFault[] } {
  if (typeof given !== 'string' || given.trim() === '')
    return { uscc: '', faults: [rowFault('uscc', 'missing', missing)] }
  const { code, errors } = checkUnifiedCode(given)
  return { uscc: code, faults: errors.map((error) => rowFault('uscc', error, wordsFor(error, code))) }
}

function wordsFor(error: UnifiedCodeError, code: string): Text {
  if (error === 'alphabet') return alphabetWords(code)
  const { zh, en } = unifiedCodeMessages[error]
  if (error !== 'length') return { zh: `${zh}，请对照营业执照`, en: `${en}. Check your licence.` }
  const count = [...code].length
  return { zh: `${zh}，现在是 ${count} 位，请对照营业执照`, en: `${en}, this has ${count}. Check your licence.` }
}

/** Names the first character that no code has, and its place. */
function alphabetWords(code: string): Text {
  const characters = [...code]
  const at = characters.findIndex((character) => !/[0-9A-HJ-NP-RTUWXY]/.test(character))
  const [place, character] = [at + 1, characters[at] ?? '']
  if (/[A-Z]/.test(character))
    return {
      zh: `第 ${place} 位是字母 ${character}，代码里不用 I、O、S、V、Z，请对照营业执照`,
      en: `Character ${place} is the letter ${character}; codes never use I, O, S, V or Z. Check your licence.`,
    }
  return {
    zh: `第 ${place} 位不是数字或大写字母，请对照营业执照`,
    en: `Character ${place} is neither a digit nor a capital letter. Check your licence.`,
  }
}

const missing: Text = {
  zh: '必填：18 位统一社会信用代码',
  en: 'Required: a unified social credit code of 18 characters',
}
