import { useTranslations } from 'next-intl'
import { backToInbox, caseHref, type InboxAddress } from '#web/features/bank-inbox/inbox-address.ts'
import { ClockSentence } from '#web/features/financing/clock.tsx'
import { traitWords } from '#web/features/financing/trait-words.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconChevronLeft, iconChevronRight, iconClock } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import styles from './case-page.module.css'
import type { BankCase } from './read-case.ts'

type Place = {
  readonly at: number
  readonly total: number
  readonly previousId: string | null
  readonly nextId: string | null
}

/** Where the case stands in the list that it was opened from, and its neighbours. */
export function CasePath({
  place,
  address,
  company,
}: {
  readonly place: Place | null
  readonly address: InboxAddress
  readonly company: string
}) {
  const t = useTranslations('bankCase')
  return (
    <nav className={styles.path} aria-label={t('path')}>
      <Link href={backToInbox(address.state)}>{t('inbox')}</Link>
      <Icon of={iconChevronRight} size={14} />
      <span>
        <OwnName>{company}</OwnName>
      </span>
      {place && (
        <span className={styles.neighbours}>
          {t('place', { at: place.at, total: place.total })}
          {place.previousId !== null && (
            <Link href={caseHref(place.previousId, address.state)} aria-label={t('previous')}>
              <Icon of={iconChevronLeft} />
            </Link>
          )}
          {place.nextId !== null && (
            <Link href={caseHref(place.nextId, address.state)} aria-label={t('next')}>
              <Icon of={iconChevronRight} />
            </Link>
          )}
        </span>
      )}
    </nav>
  )
}

/** Whose case, in which state, and the clock that runs. */
export function CaseTop({ one }: { readonly one: BankCase }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { language } = format
  const traits = traitWords(one, language)
  return (
    <div className={styles.top}>
      <div>
        <h1>
          <OwnName>{one.companyName[language]}</OwnName>
          <StatusBadge of="application" state={one.state} viewer="bank" />
        </h1>
        <p className={styles.line}>
          <span>{one.uscc}</span>
          {traits !== '' && <span>{traits}</span>}
          <span>{t('submitted', { moment: format.moment(one.submittedAt), origin: one.origin })}</span>
          <span>{t('product', { product: one.productName[language], version: one.productVersion })}</span>
        </p>
      </div>
      {one.duty && (
        <p className={styles.clock} data-state={one.duty.state}>
          <Icon of={iconClock} size={20} />
          <ClockSentence clock={one.duty} viewer="bank" />
        </p>
      )}
    </div>
  )
}
