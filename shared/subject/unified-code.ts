import type { Text } from '#shared/kernel/text'
import { departmentRows } from './unified-code.data.ts'

/** What can be wrong with a unified social credit code (统一社会信用代码, GB 32100-2015), in the order of an answer. */
export const unifiedCodeErrors = [
  'length',
  'alphabet',
  'department',
  'category',
  'region',
  'organisation_check',
  'final_check',
] as const
export type UnifiedCodeError = (typeof unifiedCodeErrors)[number]

export type UnifiedCodeCheck = {
  /** The code as it is kept: half-width capitals, no space around. */
  readonly code: string
  readonly valid: boolean
  readonly errors: readonly UnifiedCodeError[]
}

export const unifiedCodeMessages: Readonly<Record<UnifiedCodeError, Text>> = {
  length: { zh: '统一社会信用代码是 18 位', en: 'A unified social credit code has 18 characters' },
  alphabet: { zh: '只用数字和大写字母，没有 I、O、S、V、Z', en: 'It has digits and capitals, but no I, O, S, V or Z' },
  department: { zh: '第 1 位不是登记管理部门的代码', en: 'Its 1st character names no registering department' },
  category: { zh: '第 2 位不是该登记管理部门的机构类别', en: 'Its 2nd character is no category of that department' },
  region: { zh: '第 3、4 位不是省级行政区划代码', en: 'Its 3rd and 4th characters name no province' },
  organisation_check: {
    zh: '第 17 位校验不符，请核对第 9 至 17 位',
    en: 'The check on its 9th to 17th characters fails',
  },
  final_check: { zh: '第 18 位校验不符，请逐位核对', en: 'The check on the whole code fails' },
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const categories = new Map(departmentRows.map(([code, , rows]) => [code, new Set(rows.map(([category]) => category))]))
/** Provinces of GB/T 2260, and 10 for bodies of the whole country. */
const provinces = new Set(
  '10 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
)
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of an organisation code (GB 11714), from its first 8 characters. */
function organisationCheck(head: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, index) => total + weight * Number.parseInt(head.charAt(index), 36),
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Check character of the whole code, from its first 17 characters: weights 3^i mod 31. */
function finalCheck(head: string): string {
  let [sum, weight] = [0, 1]
  for (const character of head) {
    sum += weight * alphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return alphabet.charAt((31 - (sum % 31)) % 31)
}

/** Full-width characters become half-width, small letters capitals; space around is dropped. */
const normaliseUnifiedCode = (input: string): string =>
  input
    .trim()
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .toUpperCase()

function positionErrors(code: string): UnifiedCodeError[] {
  const errors: UnifiedCodeError[] = []
  const department = categories.get(code.charAt(0))
  if (department === undefined) errors.push('department')
  else if (!department.has(code.charAt(1))) errors.push('category')
  if (!provinces.has(code.slice(2, 4))) errors.push('region')
  return errors
}

/** Checks a code as somebody typed it. Positions are judged where the length is right, check characters where the alphabet is too. */
export function checkUnifiedCode(input: string): UnifiedCodeCheck {
  const code = normaliseUnifiedCode(input)
  const isLong = [...code].length === 18
  const isClean = [...code].every((character) => alphabet.includes(character))
  const errors: UnifiedCodeError[] = [...(isLong ? [] : ['length' as const]), ...(isClean ? [] : ['alphabet' as const])]
  if (isLong) errors.push(...positionErrors(code))
  if (isLong && isClean) {
    if (organisationCheck(code.slice(8, 16)) !== code.charAt(16)) errors.push('organisation_check')
    if (finalCheck(code.slice(0, 17)) !== code.charAt(17)) errors.push('final_check')
  }
  return { code, valid: errors.length === 0, errors }
}

/**
 * Completes a code with its two check characters.
 * @param head department, category, region and the first 8 characters of the organisation code: 16 characters
 */
export function completeUnifiedCode(head: string): string {
  if (head.length !== 16) throw new RangeError(`16 characters are needed, not ${head.length}`)
  const withOrganisation = head + organisationCheck(head.slice(8))
  return withOrganisation + finalCheck(withOrganisation)
}
