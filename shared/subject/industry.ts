import { codeLabel } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { divisionRows } from './industry.data.ts'

const divisions = new Map(divisionRows.map(([code, section, zh, en]) => [code, { section, label: { zh, en } }]))

/** The section's letter before the digits: `1391` and `C1391` are the same class of GB/T 4754-2017. */
export function normaliseIndustry(code: string): string {
  const section = /^\d{2}/.test(code) ? divisions.get(code.slice(0, 2))?.section : undefined
  return section === undefined ? code : section + code
}

/** @returns the section (A to T) that a code of any depth belongs to, or null where there is none */
export function industrySectionOf(code: string): string | null {
  const section = normaliseIndustry(code).charAt(0)
  return codeLabel('industry_section', section) === null ? null : section
}

/** The label of a code's division, or of its section. */
export function industryLabel(code: string): Text | null {
  const full = normaliseIndustry(code)
  return divisions.get(full.slice(1, 3))?.label ?? codeLabel('industry_section', full.charAt(0))
}
