import { type CodeList, codeLabel } from '#shared/fact/vocabulary'
import type { Language } from '#shared/kernel/text'

type Traits = {
  readonly county: string | null
  readonly industrySection?: string | null
  readonly sizeClass?: string | null
}

const wordOf = (list: CodeList, code: string | null | undefined, language: Language): string[] =>
  code ? [codeLabel(list, code)?.[language] ?? code] : []

/** 普陀区 · 制造业 · 小型: where a company is and what it does, as far as it is known. */
export const traitWords = ({ county, industrySection, sizeClass }: Traits, language: Language): string =>
  [
    ...wordOf('region', county, language),
    ...wordOf('industry_section', industrySection, language),
    ...wordOf('size_class', sizeClass, language),
  ].join(' · ')

export const countyWords = (county: string, language: Language): string =>
  codeLabel('region', county)?.[language] ?? county
