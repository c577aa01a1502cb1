'use client'

import { useTranslations } from 'next-intl'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Check } from '#web/ui/check.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import type { AskedBank, ShownCategory } from './asked-categories.ts'
import type { ConsentChoice } from './consent-choice.ts'
import styles from './consent-room.module.css'

type ConsentCategoriesProps = {
  readonly banks: readonly AskedBank[]
  readonly categories: readonly ShownCategory[]
  readonly choice: ConsentChoice
  readonly onChange: (changes: Partial<ConsentChoice>) => void
}

/** What every bank sees, and below it what is decided one by one. There is no "all". */
export function ConsentCategories({ banks, categories, choice, onChange }: ConsentCategoriesProps) {
  const t = useTranslations('consentForm')
  const format = useFormat()
  const neededBy = (code: ShownCategory['code']) => banks.filter(({ needed }) => needed.includes(code))
  const helpsAt = (code: ShownCategory['code']) => banks.filter(({ helpful }) => helpful.includes(code))
  const asked = categories.filter(({ code }) => neededBy(code).length > 0 || helpsAt(code).length > 0)
  const plain = asked.filter(({ code, isSensitive }) => !isSensitive && neededBy(code).length > 0)
  const byTick = asked.filter((one) => !plain.includes(one))
  return (
    <>
      <section className={page.panel} aria-labelledby="consent-plain">
        <header>
          <h2 id="consent-plain">{banks.length > 1 ? t('plainAll', { count: banks.length }) : t('plain')}</h2>
          <p>{t('plainLead')}</p>
        </header>
        <ul className={styles.plain}>
          {plain.map(({ code, label, holds }) => (
            <li key={code}>
              <Icon of={iconCheck} />
              <div>
                <span>{label}</span>
                <small>{holds}</small>
                {neededBy(code).length < banks.length && (
                  <small>{t('onlyTo', { banks: format.list(namesOf(neededBy(code))) })}</small>
                )}
              </div>
            </li>
          ))}
        </ul>
      </section>
      {byTick.length > 0 && (
        <fieldset className={`${page.panel} ${styles.ticks}`} id="consent-sensitive">
          <legend>{t('sensitive')}</legend>
          <p className={page.quiet}>{t('sensitiveLead')}</p>
          {byTick.map(({ code, label, holds }) => (
            <Check
              key={code}
              checked={choice.ticked.includes(code)}
              onChange={({ target }) =>
                onChange({
                  ticked: target.checked ? [...choice.ticked, code] : choice.ticked.filter((one) => one !== code),
                })
              }
            >
              <span className={styles.tick}>
                <strong>{label}</strong>
                <small>{holds}</small>
                {neededBy(code).length > 0 && (
                  <small data-tone={choice.ticked.includes(code) ? 'sea' : 'lamp'}>
                    {t(choice.ticked.includes(code) ? 'neededBy' : 'neededUnticked', {
                      banks: format.list(namesOf(neededBy(code))),
                    })}
                  </small>
                )}
                {helpsAt(code).length > 0 && (
                  <small>{t('helpsAt', { banks: format.list(namesOf(helpsAt(code))) })}</small>
                )}
              </span>
            </Check>
          ))}
          <p className={page.quiet}>{t('harm')}</p>
        </fieldset>
      )}
    </>
  )
}

const namesOf = (banks: readonly AskedBank[]) => [...new Set(banks.map(({ bankName }) => bankName))]
