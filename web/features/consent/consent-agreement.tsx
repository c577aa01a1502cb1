'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { askApi } from '#web/ui/ask-api.ts'
import type { Problem } from '#web/ui/command-problem.ts'
import { useCommandWords } from '#web/ui/command-words.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import type { AskedBank } from './asked-categories.ts'
import { type ConsentTermsSent, textPath } from './consent-choice.ts'
import styles from './consent-room.module.css'

type Part = { readonly bank: AskedBank; readonly terms: ConsentTermsSent }
type Text = { readonly text: { readonly zh: string; readonly en: string } }

/** The whole text of each bank's consent, as it stands by what is ticked; read when somebody wants to see it. */
export function ConsentAgreement({ parts }: { readonly parts: readonly Part[] }) {
  const t = useTranslations('consentForm')
  const [isOpen, setOpen] = useState(false)
  if (parts.length === 0) return null
  return (
    <details
      className={`${page.panel} ${styles.agreement}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('fullText', { count: parts.length })}</summary>
      {isOpen &&
        parts.map(({ bank, terms }) => <AgreementText key={bank.productId} bank={bank} path={textPath(terms)} />)}
    </details>
  )
}

function AgreementText({ bank, path }: { readonly bank: AskedBank; readonly path: string }) {
  const t = useTranslations('consentForm')
  const { language } = useFormat()
  const words = useCommandWords()
  const [text, setText] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  useEffect(() => {
    let isWanted = true
    void askApi<Text>(path, words).then((asked) => {
      if (!isWanted) return
      setProblem(asked.ok ? undefined : asked.problem)
      if (asked.ok) setText(asked.body.text[language])
    })
    return () => {
      isWanted = false
    }
  }, [path, language, words])
  return (
    <div>
      <h3>{bank.bankName}</h3>
      <ProblemNotice problem={problem} />
      {problem === undefined && <pre aria-busy={text === undefined}>{text ?? t('reading')}</pre>}
    </div>
  )
}
