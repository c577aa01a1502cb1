'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { idNumberError, idNumberWords, normaliseIdNumber } from '#shared/subject/id-number'
import { usccFault } from '#shared/subject/uscc-fault'
import { useFormat } from '#web/i18n/use-format.ts'
import { faultAt } from '#web/ui/command-problem.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { UnitField } from '#web/ui/unit-field.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import { ActFor } from './act-for.tsx'
import styles from './claim-page.module.css'

type Field = 'uscc' | 'legalRepresentativeName' | 'legalRepresentativeIdNumber'
const fields: readonly Field[] = ['uscc', 'legalRepresentativeName', 'legalRepresentativeIdNumber']

/** Complains of a field when it is left; the id number alone is kept nowhere. */
export function ClaimForm() {
  const t = useTranslations('claim')
  const { send, isSending, problem, clear } = useCommand()
  const { form, change, forget } = useKeptForm('claim', { uscc: '', legalRepresentativeName: '' })
  const [idNumber, setIdNumber] = useState('')
  const [left, setLeft] = useState<readonly Field[]>([])
  const [organisation, setOrganisation] = useState('')
  const given = { ...form, legalRepresentativeIdNumber: idNumber }
  const faults = useFaults(given)
  const labels = Object.fromEntries(fields.map((field) => [field, t(field)]))

  async function claim(): Promise<void> {
    setLeft(fields)
    const wrong = fields.find((field) => faults[field] !== undefined)
    if (wrong !== undefined) return document.getElementById(wrong)?.focus()
    const result = await send({ method: 'POST', path: '/claims', body: given })
    if (!result.ok) return
    forget()
    setOrganisation(result.body.id)
  }

  const props = (field: Field) => ({
    id: field,
    label: labels[field],
    fault: (left.includes(field) ? faults[field] : undefined) ?? faultAt(problem, field),
    onBlur: () => given[field] !== '' && setLeft((before) => [...before, field]),
  })
  return (
    <>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void claim()
        }}
      >
        <ProblemNotice problem={problem} labels={labels} />
        <UnitField
          {...props('uscc')}
          hint={t('usccHint')}
          maxLength={40}
          autoCapitalize="characters"
          spellCheck={false}
          value={form.uscc}
          onChange={({ target }) => change({ uscc: target.value })}
        />
        <UnitField
          {...props('legalRepresentativeName')}
          hint={t('nameHint')}
          maxLength={60}
          value={form.legalRepresentativeName}
          onChange={({ target }) => change({ legalRepresentativeName: target.value })}
        />
        <UnitField
          {...props('legalRepresentativeIdNumber')}
          hint={t('idNumberHint')}
          maxLength={40}
          autoCapitalize="characters"
          spellCheck={false}
          value={idNumber}
          onChange={({ target }) => {
            clear()
            setIdNumber(target.value)
          }}
        />
        <Button type="submit" loading={isSending || organisation !== ''}>
          {t('claim')}
        </Button>
        <p className={styles.lead}>{t('after')}</p>
      </form>
      <ActFor organisation={organisation} />
    </>
  )
}

/** The same words as the API's, so that nothing changes between leaving a field and sending. */
function useFaults(given: Readonly<Record<Field, string>>): Partial<Record<Field, string>> {
  const t = useTranslations('claim')
  const { language } = useFormat()
  const [code] = usccFault(given.uscc).faults
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const number = idNumberError(normaliseIdNumber(given.legalRepresentativeIdNumber), today)
  return {
    ...(code === undefined ? {} : { uscc: code.detail[language] }),
    ...(given.legalRepresentativeName.trim() === '' ? { legalRepresentativeName: t('nameMissing') } : {}),
    ...(number ? { legalRepresentativeIdNumber: idNumberWords[number][language] } : {}),
  }
}
