import { useLocale, useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './case-view.module.css'
import type { Unmasked } from './case-view.tsx'
import { type CaseKind, CaseState } from './case-words.tsx'

type UnmaskedCaseProps = { readonly of: CaseKind; readonly unmasked: Unmasked }

/** Whose the case is, for who has said why; and how long that lasts. */
export function UnmaskedCase({ of, unmasked }: UnmaskedCaseProps) {
  const t = useTranslations('officeCases')
  const format = useFormat()
  const language = useLocale()
  const { company, state, bankId, bankName, until } = unmasked
  return (
    <>
      <h2>{t('unmaskedTitle')}</h2>
      <p className={styles.company}>
        {company.name[language]}
        {company.fictional && t('fictional')}
      </p>
      <dl className={styles.list}>
        <dt>{t('uscc')}</dt>
        <dd>{company.uscc}</dd>
        <dt>{t('traits')}</dt>
        <dd>
          <Traits {...company} />
        </dd>
        <dt>{t('state')}</dt>
        <dd>
          <CaseState of={of} state={state} />
        </dd>
        {bankId !== null && (
          <>
            <dt>{t('bank')}</dt>
            <dd>{bankName?.[language] ?? bankId}</dd>
          </>
        )}
      </dl>
      <p className={styles.quiet}>{t('until', { moment: format.moment(until) })}</p>
      <ButtonLink href={`/office/companies/${company.companyId}`}>{t('toPortrait')}</ButtonLink>
    </>
  )
}

type TraitsProps = Pick<Unmasked['company'], 'county' | 'industrySection' | 'sizeClass'>

/** County, trade and size in words; what the registry doesn't say is left out. */
export function Traits({ county, industrySection, sizeClass }: TraitsProps) {
  const language = useLocale()
  const words = [
    county === null ? undefined : (codeLabel('region', county)?.[language] ?? county),
    industrySection === null ? undefined : codeLabel('industry_section', industrySection)?.[language],
    sizeClass === null ? undefined : codeLabel('size_class', sizeClass)?.[language],
  ].filter((word) => word !== undefined)
  return words.length === 0 ? <Nothing kind="notFound" /> : words.join(' · ')
}
