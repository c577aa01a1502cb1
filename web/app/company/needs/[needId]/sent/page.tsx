import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { toInstant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ApplicationRow } from '#web/features/financing/application-row.tsx'
import { AskedPapers } from '#web/features/financing/asked-papers.tsx'
import { needLine } from '#web/features/need/need-words.ts'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Link } from '#web/ui/link.tsx'

type SentPageProps = { readonly params: Promise<{ readonly needId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('needSent'))('pageTitle') }
}

/** What was sent, to whom, and by when they answer. It can be opened again. */
export default async function SentPage({ params }: SentPageProps) {
  await companyPage()
  const needId = paramOf(NeedId, (await params).needId)
  const [shown, { items }] = await Promise.all([
    readOwn(need.show, { params: { needId } }),
    readOwn(companyApplication.list, { query: { needId } }),
  ])
  if (items.length === 0) redirect(`/company/needs/${needId}`)
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('needSent')
  const answers = items.flatMap(({ duty }) => (duty?.clock === 'accept' ? [duty.dueAt] : [])).sort()
  const last = answers.at(-1)
  return (
    <CompanyPage
      kicker={needLine(shown.terms, format)}
      title={t('title', { count: items.length })}
      lead={last === undefined ? t('goesOn') : t('until', { moment: format.dueMoment(last, toInstant(Date.now())) })}
    >
      <CompanyPanel title={t('list')}>
        <ul className={page.rows}>
          {items.map((one) => (
            <li key={one.applicationId}>
              <ApplicationRow application={one} />
            </li>
          ))}
        </ul>
      </CompanyPanel>
      <AskedPapers applications={items} />
      <CompanyPanel title={t('nextTitle')}>
        <ol className={page.steps}>
          <li>{t('nextAccept')}</li>
          <li>{t('nextDecide')}</li>
          <li>{t('nextPay')}</li>
        </ol>
        <p className={page.quiet}>
          {t.rich('withdrawHow', {
            a: (words) => <Link href="/company/applications">{words}</Link>,
            c: (words) => <Link href="/company/consents">{words}</Link>,
          })}
        </p>
      </CompanyPanel>
      <div className={page.buttons}>
        <ButtonLink href="/company">{t('toHome')}</ButtonLink>
      </div>
    </CompanyPage>
  )
}
