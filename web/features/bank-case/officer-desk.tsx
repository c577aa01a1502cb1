'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '#web/ui/choice.tsx'
import { useKeptForm } from '#web/ui/use-kept-form.ts'
import styles from './case-desk.module.css'
import { DeskCommand } from './desk-command.tsx'
import { ProposeForm, type ProposeFormProps } from './propose-form.tsx'
import { RefuseForm, type RefuseFormProps } from './refuse-form.tsx'
import { ReturnForm, type ReturnFormProps } from './return-form.tsx'

type OfficerDeskProps = {
  readonly state: 'submitted' | 'accepted' | 'due_diligence'
  readonly proposal: ProposeFormProps
  readonly returning: ReturnFormProps
  readonly refusal: RefuseFormProps
}

const choices = ['agree', 'return', 'refuse'] as const
type DeskChoice = (typeof choices)[number]
const initial: { readonly choice: DeskChoice } = { choice: 'agree' }

/** What a loan officer does with a case before it is decided: on with it, back to the company, or a refusal. */
export function OfficerDesk({ state, proposal, returning, refusal }: OfficerDeskProps) {
  const t = useTranslations('caseDesk')
  const { applicationId } = proposal
  const { form, change } = useKeptForm(`desk-${applicationId}`, initial)
  const path = `/bank/applications/${applicationId}`
  return (
    <div className={styles.form}>
      <Choice
        legend={t('decision')}
        isLegendHidden
        look="segments"
        value={form.choice}
        options={choices.map((choice) => ({
          value: choice,
          label: t(choice === 'agree' && state === 'submitted' ? 'toAccept' : choice),
        }))}
        onChange={(value) => change({ choice: choices.find((one) => one === value) ?? 'agree' })}
      />
      {form.choice === 'return' && <ReturnForm {...returning} />}
      {form.choice === 'refuse' && <RefuseForm {...refusal} />}
      {form.choice === 'agree' && state === 'submitted' && (
        <>
          <p>{t('acceptWhat')}</p>
          <DeskCommand path={`${path}/accept`}>{t('accept')}</DeskCommand>
        </>
      )}
      {form.choice === 'agree' && state !== 'submitted' && (
        <>
          {state === 'accepted' && (
            <div className={styles.before}>
              <p>{t('inspectWhat')}</p>
              <DeskCommand path={`${path}/due-diligence`} variant="light">
                {t('inspect')}
              </DeskCommand>
            </div>
          )}
          <ProposeForm {...proposal} />
        </>
      )}
    </div>
  )
}
