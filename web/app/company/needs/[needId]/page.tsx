import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { hasEnded } from '#shared/financing/application-life'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { dayOf, toInstant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ApplicationRow } from '#web/features/financing/application-row.tsx'
import { OffersTurn } from '#web/features/financing/offers-turn.tsx'
import { NeedActions } from '#web/features/need/need-actions.tsx'
import { NeedTakings } from '#web/features/need/need-takings.tsx'
import { NeedTerms } from '#web/features/need/need-terms.tsx'
import { needLine } from '#web/features/need/need-words.ts'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'

type NeedPageProps = { readonly params: Promise<{ readonly needId: string }> }

async function needOf(params: NeedPageProps['params']) {
  const needId = paramOf(NeedId, (await params).needId)
  return readOwn(need.show, { params: { needId } })
}

export async function generateMetadata({ params }: NeedPageProps): Promise<Metadata> {
  const { terms } = await needOf(params)
  return { title: needLine(terms, formatFor((await preferences()).language)) }
}

export default async function NeedPage({ params }: NeedPageProps) {
  const access = await companyPage()
  const shown = await needOf(params)
  const { needId, terms, note, state, takings, statedAt } = shown
  const { items } = await readOwn(companyApplication.list, { query: { needId } })
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('companyNeed')
  const now = toInstant(Date.now())
  const canApply = ['draft', 'open', 'applied', 'taken', 'routed'].includes(state)
  const isFirstStep = items.length === 0 && takings.every(({ status }) => status !== 'pending')
  const running = items.filter((one) => !hasEnded(one.state)).length
  return (
    <CompanyPage
      kicker={t('statedAt', { date: format.date(dayOf(statedAt)) })}
      title={needLine(terms, format)}
      badge={<StatusBadge of="need" state={state} />}
      back={{ href: '/company/needs', label: t('toNeeds') }}
    >
      <OffersTurn needId={needId} applications={items} now={now} />
      <NeedTakings needId={needId} takings={takings} now={now} />
      <CompanyPanel title={t('applications')}>
        {items.length === 0 ? (
          <p className={page.quiet}>{t('applicationsNone')}</p>
        ) : (
          <ul className={page.rows}>
            {items.map((one) => (
              <li key={one.applicationId}>
                <ApplicationRow application={one} />
              </li>
            ))}
          </ul>
        )}
        {canApply && (
          <div className={page.buttons}>
            <ButtonLink href={`/company/needs/${needId}/match`} variant={isFirstStep ? 'filled' : 'light'}>
              {t('seeMatch')}
            </ButtonLink>
          </div>
        )}
      </CompanyPanel>
      <NeedTerms
        title={t('terms')}
        terms={terms}
        note={note}
        change={state === 'draft' ? { href: `/company/needs/${needId}/edit`, label: t('change') } : undefined}
      />
      <NeedActions need={shown} running={running} isOwner={access.roles.includes('sme_owner')} />
    </CompanyPage>
  )
}
