import { useTranslations } from 'next-intl'
import { toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import styles from './case-steps.module.css'
import { wayOf } from './case-way.ts'
import type { BankCase } from './read-case.ts'

/** The eight stations from the application to the money, each with its moment or what it waits for. */
export function CaseSteps({ one }: { readonly one: BankCase }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const points = wayOf(one)
  const now = toInstant(Date.now())
  const promised = one.product.promisedDays.pay
  return (
    <ol className={styles.way} aria-label={t('way')}>
      {points.map(({ station, at, is }, nth) => (
        <li key={station} data-is={is} aria-current={is === 'now' ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden="true">
            {is === 'done' ? <Icon of={iconCheck} size={14} /> : nth + 1}
          </span>
          <span>
            <strong>{t('station', { station })}</strong>
            <small>
              {at !== null
                ? format.dueMoment(at, now)
                : is === 'now'
                  ? t('underWay')
                  : station === 'approve'
                    ? t('secondPerson')
                    : station === 'pay' && promised !== null
                      ? t('promised', { days: format.workingDays(promised) })
                      : is === 'done'
                        ? t('done')
                        : t('notYet')}
            </small>
          </span>
        </li>
      ))}
    </ol>
  )
}
