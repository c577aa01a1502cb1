import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { match } from '#shared/matching/match.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { NeedMatch } from '#web/features/need/need-match.tsx'
import { needLine } from '#web/features/need/need-words.ts'
import { ReckonMatch } from '#web/features/need/reckon-match.tsx'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

type MatchPageProps = { readonly params: Promise<{ readonly needId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyNeed'))('seeMatch') }
}

export default async function NeedMatchPage({ params }: MatchPageProps) {
  await companyPage()
  const needId = paramOf(NeedId, (await params).needId)
  const [shown, matches, applications] = await Promise.all([
    readOwn(need.show, { params: { needId } }),
    readOwn(match.list, { params: { needId }, query: { limit: 1 } }),
    readOwn(companyApplication.list, { query: { needId } }),
  ])
  const [newest] = matches.items
  const format = formatFor((await preferences()).language)
  const t = await getTranslations('needMatch')
  const kicker = needLine(shown.terms, format)
  const back = { href: `/company/needs/${needId}`, label: (await getTranslations('companyNeed'))('backToNeed') }
  if (!newest) {
    return (
      <CompanyPage kicker={kicker} title={t('notYet')} lead={t('notYetDetail')} back={back}>
        <ReckonMatch needId={needId} label={t('reckon')} isMain />
      </CompanyPage>
    )
  }
  const answer = await readOwn(match.show, { params: { matchId: newest.matchId } })
  return <NeedMatch need={shown} answer={answer} applications={applications.items} kicker={kicker} back={back} />
}
