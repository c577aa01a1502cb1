'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FactValue } from '#shared/fact/limit'
import { regionName, zhoushanCounties } from '#shared/subject/region'
import { checkUnifiedCode, unifiedCodeMessages } from '#shared/subject/unified-code'
import { useFormat } from '#web/i18n/use-format.ts'
import { UnitField } from '#web/ui/unit-field.tsx'
import type { KnownFacts } from './known-facts.ts'

type CodeFieldProps = {
  readonly known: KnownFacts
  readonly onAnswer: (fact: string, value: FactValue | undefined) => void
}

/** The first two characters say what a body is: 91 a company, 92 a sole trader, 93 a farmers' cooperative. */
const borrowerTypes: Readonly<Record<string, string>> = { 91: 'company', 92: 'individual_business', 93: 'cooperative' }

/** The unified code, for what it says by itself: county and kind of body. It is not kept and not sent. */
export function CodeField({ onAnswer }: CodeFieldProps) {
  const t = useTranslations('match')
  const { language } = useFormat()
  const [code, setCode] = useState('')
  const [fault, setFault] = useState<string>()
  const check = checkUnifiedCode(code)
  const county = zhoushanCounties.find((one) => check.valid && check.code.slice(2, 8) === one)

  function type(text: string) {
    setCode(text)
    setFault(undefined)
    const next = checkUnifiedCode(text)
    if (!next.valid) return
    const region = zhoushanCounties.find((one) => next.code.slice(2, 8) === one)
    const borrower = borrowerTypes[next.code.slice(0, 2)]
    if (region !== undefined) onAnswer('region', region)
    if (borrower !== undefined) onAnswer('borrower_type', borrower)
  }
  function judge() {
    const [first] = check.errors
    if (code.trim() === '' || first === undefined) return setFault(undefined)
    const at = [...check.code].findIndex((character) => 'IOSVZ'.includes(character))
    setFault(
      first === 'alphabet' && at >= 0
        ? t('codeLetter', { at: at + 1, letter: check.code[at] ?? '' })
        : unifiedCodeMessages[first][language],
    )
  }
  return (
    <UnitField
      label={t('code')}
      value={code}
      maxLength={40}
      autoCapitalize="characters"
      spellCheck={false}
      fault={fault}
      hint={county === undefined ? t('codeHint') : t('codeSays', { county: regionName(county)?.[language] ?? county })}
      onChange={({ target }) => type(target.value)}
      onBlur={judge}
    />
  )
}
