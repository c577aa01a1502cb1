'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Settings } from '#shared/notification/settings'
import type { Preferences } from '#web/lib/preferences.ts'
import { Check } from '#web/ui/check.tsx'
import { Choice } from '#web/ui/choice.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { useCommand } from '#web/ui/use-command.ts'
import styles from './settings-page.module.css'

type Shown = Settings & Pick<Preferences, 'density' | 'scheme'>
type Kind = { readonly code: Settings['muted'][number]; readonly label: string }

type SettingsFormProps = Pick<Preferences, 'density' | 'scheme'> & {
  readonly kept: Settings
  readonly kinds: readonly Kind[]
}

/** Each choice counts at once: on every machine for the person, and in the cookies of this browser for how pages look. */
export function SettingsForm({ kept, density, scheme, kinds }: SettingsFormProps) {
  const t = useTranslations('settings')
  const router = useRouter()
  const { send, problem } = useCommand()
  const [chosen, setChosen] = useState<Shown>({ ...kept, density, scheme })
  const [isSaved, setSaved] = useState(false)

  async function choose(changes: Partial<Shown>): Promise<void> {
    const next = { ...chosen, ...changes }
    setChosen(next)
    setSaved(false)
    const { language, largerText, muted } = next
    const { ok } = await send({ method: 'PUT', path: '/me/settings', body: { language, largerText, muted } })
    if (ok) await keepInBrowser(next)
    setSaved(ok)
    if (ok) router.refresh()
  }

  const isWanted = (code: Kind['code']) => !chosen.muted.includes(code)
  const toggle = ({ code }: Kind) =>
    choose({ muted: isWanted(code) ? [...chosen.muted, code] : chosen.muted.filter((one) => one !== code) })

  return (
    <>
      <ProblemNotice problem={problem} />
      <p role="status" className={styles.saved}>
        {isSaved && t('saved')}
      </p>
      <section aria-labelledby="display" className={styles.card}>
        <h2 id="display">{t('display')}</h2>
        <DisplayChoices chosen={chosen} onChoose={choose} />
      </section>
      {kinds.length > 0 && (
        <section aria-labelledby="notices" className={styles.card}>
          <h2 id="notices">{t('notices')}</h2>
          <p className={styles.lead}>{t('noticesLead')}</p>
          <div className={styles.kinds}>
            {kinds.map((kind) => (
              <Check key={kind.code} checked={isWanted(kind.code)} onChange={() => void toggle(kind)}>
                {kind.label}
              </Check>
            ))}
          </div>
        </section>
      )}
    </>
  )
}

type DisplayChoicesProps = { readonly chosen: Shown; readonly onChoose: (changes: Partial<Shown>) => Promise<void> }

function DisplayChoices({ chosen, onChoose }: DisplayChoicesProps) {
  const t = useTranslations('settings')
  return (
    <div className={styles.choices}>
      <Choice
        look="segments"
        legend={t('language')}
        value={chosen.language}
        options={[
          { value: 'zh', label: t('chinese') },
          { value: 'en', label: t('english') },
        ]}
        onChange={(value) => void onChoose({ language: value === 'en' ? 'en' : 'zh' })}
      />
      <Choice
        look="segments"
        legend={t('text')}
        value={chosen.largerText ? 'larger' : 'standard'}
        options={[
          { value: 'standard', label: t('standard') },
          { value: 'larger', label: t('larger') },
        ]}
        onChange={(value) => void onChoose({ largerText: value === 'larger' })}
      />
      <Choice
        look="segments"
        legend={t('density')}
        value={chosen.density}
        options={[
          { value: 'normal', label: t('roomy') },
          { value: 'compact', label: t('compact') },
        ]}
        onChange={(value) => void onChoose({ density: value === 'compact' ? 'compact' : 'normal' })}
      />
      <Choice
        look="segments"
        legend={t('scheme')}
        value={chosen.scheme}
        options={[
          { value: 'light', label: t('light') },
          { value: 'dark', label: t('dark') },
        ]}
        onChange={(value) => void onChoose({ scheme: value === 'dark' ? 'dark' : 'light' })}
      />
    </div>
  )
}

/** What the server needs before it knows who asks stands in cookies. */
async function keepInBrowser({ language, largerText, density, scheme }: Shown): Promise<void> {
  const body = new URLSearchParams({ language, text: largerText ? 'larger' : 'standard', density, scheme })
  await fetch('/preference', { method: 'POST', body, redirect: 'manual' })
}
