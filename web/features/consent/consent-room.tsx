'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Choice } from '#web/ui/choice.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import type { AskedBank, ShownCategory } from './asked-categories.ts'
import { ConsentAgreement } from './consent-agreement.tsx'
import { ConsentBanks } from './consent-banks.tsx'
import { ConsentCategories } from './consent-categories.tsx'
import { type ConsentChoice, dayChoices, isLeftOut, receivers, termsFor } from './consent-choice.ts'
import { ConsentResults } from './consent-results.tsx'
import styles from './consent-room.module.css'
import { type ConsentCommand, useGiveConsents } from './use-give-consents.ts'

type ConsentRoomProps = {
  readonly needId: string
  readonly banks: readonly AskedBank[]
  readonly categories: readonly ShownCategory[]
  readonly command: ConsentCommand
  /** What the press does: the button says so. */
  readonly act: 'apply' | 'confirm' | 'resume'
  /** Where one goes when every part is done. */
  readonly next: string
}

const nothingTicked: ConsentChoice = { left: [], ticked: [], days: '30' }

/** Who sees what, for how long: sensitive things one by one, the text one press away, and one button that names who gets it. */
export function ConsentRoom({ needId, banks, categories, command, act, next }: ConsentRoomProps) {
  const t = useTranslations('consentForm')
  const format = useFormat()
  const router = useRouter()
  const { form, change, forget } = useKeptForm(`consent-${command.path}`, nothingTicked)
  const { sendAll, outcomes, sendingTo } = useGiveConsents(needId, command)
  const [isBusy, setBusy] = useState(false)
  const [isFaulty, setFaulty] = useState(false)
  const complaint = useRef<HTMLDivElement>(null)
  const doneIds = outcomes.filter(({ isDone }) => isDone).map(({ bank }) => bank.productId)
  const open = banks.filter(({ productId }) => !doneIds.includes(productId))
  const getting = receivers(open, form, categories)

  async function give(to: readonly AskedBank[]): Promise<void> {
    setBusy(true)
    const isWhole = await sendAll(to.map((bank) => ({ bank, terms: termsFor(bank, needId, form, categories) })))
    if (!isWhole) return setBusy(false)
    forget()
    router.push(next)
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    if (isBusy) return
    setFaulty(getting.length === 0)
    if (getting.length > 0) return void give(getting)
    // After the message has been drawn.
    requestAnimationFrame(() => complaint.current?.focus())
  }

  const names = getting.map(({ bankName }) => bankName)
  const to = names.length <= 2 ? format.list(names) : t('manyBanks', { count: names.length })
  return (
    <form onSubmit={submit} className={styles.room}>
      <ConsentResults outcomes={outcomes} sendingTo={sendingTo} isBusy={isBusy} onRetry={(bank) => void give([bank])} />
      {banks.length > 1 && <ConsentBanks banks={open} choice={form} onChange={change} hasSent={outcomes.length > 0} />}
      <ConsentCategories
        banks={open.filter((bank) => !isLeftOut(bank, form))}
        categories={categories}
        choice={form}
        onChange={change}
      />
      <section className={page.panel} aria-label={t('days')}>
        <Choice
          legend={t('days')}
          look="segments"
          options={dayChoices.map((days) => ({ value: String(days), label: format.days(days) }))}
          value={form.days}
          onChange={(days) => change({ days })}
        />
        <p className={page.quiet}>{t('reach')}</p>
      </section>
      <ConsentAgreement
        parts={open
          .filter((bank) => !isLeftOut(bank, form))
          .map((bank) => ({ bank, terms: termsFor(bank, needId, form, categories) }))}
      />
      <div className={page.foot}>
        {isFaulty && getting.length === 0 && (
          <div ref={complaint} tabIndex={-1}>
            <Notice tone="coral" title={t('nobodyGets')}>
              {t('nobodyGetsDetail')}
            </Notice>
          </div>
        )}
        <Button type="submit" size="lg" fullWidth loading={isBusy} className={styles.submit}>
          {to === '' ? t(`${act}Nobody`) : t(act, { banks: to })}
        </Button>
        <p className={page.note}>{t('withdrawAnyTime')}</p>
      </div>
    </form>
  )
}
