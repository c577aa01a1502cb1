import { useTranslations } from 'next-intl'
import type { Output } from '#shared/kernel/route'
import type { officeCase } from '#shared/supervision/office-case.contract'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import { BackLink } from '#web/ui/back-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconLock } from '#web/ui/icons.data.ts'
import { Money } from '#web/ui/quantity.tsx'
import styles from './case-view.module.css'
import { tailOf } from './case-words.tsx'
import { UnmaskButton } from './unmask-button.tsx'
import { UnmaskedCase } from './unmasked-case.tsx'

type Case = Output<typeof officeCase.show>
export type Unmasked = NonNullable<Case['unmasked']>

type CaseViewProps = { readonly found: Case; readonly access: PageAccess }

/** One case: how far it came and when; whose it is takes a reason, which the company reads. */
export function CaseView({ found, access }: CaseViewProps) {
  const t = useTranslations('officeCases')
  const format = useFormat()
  const { caseId, of, day, amountFen, steps, unmasked } = found
  return (
    <>
      <nav aria-label={t('way')} className={styles.way}>
        <BackLink href="/office/cases">{t('toList')}</BackLink>
      </nav>
      <h1>{t('caseName', { of, tail: tailOf(caseId) })}</h1>
      <dl className={styles.facts}>
        <div>
          <dt>{t('day', { of })}</dt>
          <dd>{format.date(day)}</dd>
        </div>
        {of !== 'look' && (
          <div>
            <dt>{t('amount')}</dt>
            <dd>
              <Money fen={amountFen} size="row" />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('number')}</dt>
          <dd className={styles.number}>{caseId}</dd>
        </div>
      </dl>
      <div className={styles.pair}>
        <section className={styles.card}>
          <h2>{t('stepsTitle')}</h2>
          <CaseSteps steps={steps} />
        </section>
        <section className={styles.card}>
          {unmasked === null ? (
            <MaskedCase caseId={caseId} access={access} />
          ) : (
            <UnmaskedCase of={of} unmasked={unmasked} />
          )}
        </section>
      </div>
    </>
  )
}

function CaseSteps({ steps }: Pick<Case, 'steps'>) {
  const t = useTranslations('officeCases')
  const format = useFormat()
  if (steps.length === 0) return <p className={styles.quiet}>{t('noSteps')}</p>
  return (
    <ol className={styles.steps}>
      {steps.map(({ step, at }) => (
        <li key={step}>
          <span>{t('step', { step })}</span>
          <time dateTime={at}>{format.moment(at)}</time>
        </li>
      ))}
    </ol>
  )
}

async function MaskedCase({ caseId, access }: { readonly caseId: string; readonly access: PageAccess }) {
  return (
    <>
      <MaskedWords />
      <BrowserMessages of={['unmask']}>
        <UnmaskButton caseId={caseId} person={access.personName} office={access.organisation.organisationName} />
      </BrowserMessages>
    </>
  )
}

function MaskedWords() {
  const t = useTranslations('officeCases')
  return (
    <>
      <h2 className={styles.masked}>
        <Icon of={iconLock} size={18} />
        {t('maskedTitle')}
      </h2>
      <p className={styles.quiet}>{t('maskedDetail')}</p>
    </>
  )
}
