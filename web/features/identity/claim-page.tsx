import { getTranslations } from 'next-intl/server'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { KeptFor } from '#web/ui/kept-for.tsx'
import { ClaimForm } from './claim-form.tsx'
import styles from './claim-page.module.css'

type ClaimPageProps = { readonly person: string; readonly keptFor: string }

/** A legal representative takes their company: three fields, compared with the registry, and it can begin. */
export async function ClaimPage({ person, keptFor }: ClaimPageProps) {
  const t = await getTranslations('claim')
  return (
    <div className={styles.page}>
      <div>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead', { person })}</p>
      </div>
      <ol className={styles.steps}>
        <li>{t('stepFill')}</li>
        <li>{t('stepCompare')}</li>
        <li>{t('stepBegin')}</li>
      </ol>
      <KeptFor person={keptFor}>
        <BrowserMessages of={['claim']}>
          <ClaimForm />
        </BrowserMessages>
      </KeptFor>
      <p className={styles.lead}>{t('others')}</p>
    </div>
  )
}
