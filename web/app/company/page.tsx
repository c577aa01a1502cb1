import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { toInstant } from '#shared/kernel/instant'
import home from '#web/features/company/company-home.module.css'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { turnsOf } from '#web/features/company/company-turns.ts'
import { HomeTurn } from '#web/features/company/home-turn.tsx'
import { readHome } from '#web/features/company/read-home.ts'
import { LookRows } from '#web/features/credit/look-rows.tsx'
import { ApplicationCard } from '#web/features/financing/application-card.tsx'
import { LoanRows } from '#web/features/financing/loan-rows.tsx'
import { NeedRow } from '#web/features/need/need-row.tsx'
import { companyPage } from '#web/lib/page-access.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyHome'))('title') }
}

const unapplied: readonly string[] = ['draft', 'open', 'taken', 'routed']

export default async function CompanyHomePage() {
  await companyPage()
  const { company, isWhole, rows, running, courses, toSupply, needs, taken, loans, looks } = await readHome()
  const t = await getTranslations('companyHome')
  const now = toInstant(Date.now())
  const supplyBy = new Map(toSupply.map((one) => [one.applicationId, one.supplyBy]))
  const turns = turnsOf(
    rows.map((row) => ({ ...row, supplyBy: supplyBy.get(row.applicationId) ?? null })),
    taken,
  )
  const waiting = needs.filter(({ state }) => unapplied.includes(state))
  const isFresh = isWhole && rows.length === 0 && needs.length === 0
  return (
    <div className={home.page}>
      <header className={home.head}>
        <h1>
          {isFresh ? t('freshTitle') : turns.length === 0 ? t('nothingToDo') : t('turnTitle', { count: turns.length })}
        </h1>
        <p>
          <span lang="zh-CN">{company.name}</span> · {company.uscc} ·{' '}
          <Link href="/company/report">{t('ownReport')}</Link>
        </p>
      </header>
      {!isWhole && (
        <Notice tone="lamp" isOutage title={t('unread')}>
          {t('unreadDetail')}
        </Notice>
      )}
      <div className={home.columns}>
        <div className={home.column}>
          {isFresh ? (
            <EmptyState title={t('freshHow')} action={{ href: '/company/needs/new', label: t('start') }}>
              {t('freshDetail')}
            </EmptyState>
          ) : (
            turns.length > 0 && <HomeTurn turns={turns} now={now} />
          )}
          {courses.length > 0 && (
            <section className={home.section} aria-labelledby="running-title">
              <header>
                <h2 id="running-title">{t('running')}</h2>
                <Link href="/company/applications">{t('allApplications', { count: running.length })}</Link>
              </header>
              {courses.map((one) => (
                <ApplicationCard key={one.applicationId} application={one} now={now} />
              ))}
            </section>
          )}
          {waiting.length > 0 && (
            <CompanyPanel title={t('needs')} aside={<Link href="/company/needs">{t('allNeeds')}</Link>}>
              <ul className={page.rows}>
                {waiting.slice(0, 3).map((one) => (
                  <li key={one.needId}>
                    <NeedRow need={one} />
                  </li>
                ))}
              </ul>
            </CompanyPanel>
          )}
          {!isFresh && (
            <div>
              <ButtonLink href="/company/needs/new" variant={turns.length === 0 ? 'filled' : 'default'}>
                {t('newNeed')}
              </ButtonLink>
            </div>
          )}
        </div>
        <div className={home.column}>
          {loans !== undefined && loans.length > 0 && (
            <CompanyPanel title={t('loans')} aside={<Link href="/company/loans">{t('allLoans')}</Link>}>
              <LoanRows loans={loans} />
            </CompanyPanel>
          )}
          <CompanyPanel title={t('looks')} aside={<Link href="/company/looks">{t('allLooks')}</Link>}>
            {looks === undefined || looks.length === 0 ? (
              <p className={page.quiet}>{looks === undefined ? t('looksUnread') : t('looksNone')}</p>
            ) : (
              <LookRows looks={looks} now={now} />
            )}
          </CompanyPanel>
        </div>
      </div>
    </div>
  )
}
