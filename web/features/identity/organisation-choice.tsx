import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { Membership } from '#shared/identity/me.contract'
import { Notice } from '#web/ui/notice.tsx'
import styles from './sign-in.module.css'

type OrganisationChoiceProps = { readonly memberships: readonly Membership[]; readonly to: string }

/** Whom the person acts for, one button each. */
export function OrganisationChoice({ memberships, to }: OrganisationChoiceProps) {
  const t = useTranslations('signIn')
  const language = useLocale()
  if (memberships.length === 0) {
    return (
      <div className={styles.page}>
        <h1>{t('noOrganisation')}</h1>
        <Notice tone="lamp" title={t('noOrganisationDetail')} />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <h1>{t('organisationTitle')}</h1>
      <p className={styles.lead}>{t('organisationLead', { count: memberships.length })}</p>
      <ul className={styles.entries}>
        {memberships.map((membership) => (
          <li key={membership.organisationId}>
            <form method="post" action="/acting-organisation" className={styles.choice}>
              <input type="hidden" name="organisation" value={membership.organisationId} />
              <input type="hidden" name="to" value={to} />
              <div>
                <h2>{membership.organisationName[language]}</h2>
                <p>
                  {t('kind', { kind: membership.organisationKind })}
                  {membership.uscc !== null && ` · ${membership.uscc}`}
                </p>
              </div>
              <Button type="submit" variant="light">
                {t('organisationButton')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}
