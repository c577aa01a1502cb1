import { useTranslations } from 'next-intl'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { need as needContract } from '#shared/financing/need.contract'
import type { Output } from '#shared/kernel/route'
import type { match } from '#shared/matching/match.contract'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { MatchFigures } from './match-figures.tsx'
import { needQuery } from './need-query.ts'
import { purposeOfCode } from './need-words.ts'
import { ProductChoice } from './product-choice.tsx'
import { ReckonMatch } from './reckon-match.tsx'

type NeedMatchProps = {
  readonly need: Output<typeof needContract.show>
  readonly answer: Output<typeof match.show>
  readonly applications: Output<typeof companyApplication.list>['items']
  readonly kicker: string
  readonly back: { readonly href: string; readonly label: string }
}

/** What a need can get, as it was recorded: those that one can apply to here, and how many others there are. */
export function NeedMatch({ need, answer, applications, kicker, back }: NeedMatchProps) {
  const t = useTranslations('needMatch')
  const format = useFormat()
  const { needId, terms, version } = need
  const { eligible, nearMiss, cannotTell, needVersion, recordedAt } = answer
  const open = eligible.filter(({ product }) => product.canApply)
  const counts = {
    nearly: nearMiss.filter(({ isNearly }) => isNearly).length,
    untold: cannotTell.length,
    sample: eligible.length - open.length,
  }
  const purpose = purposeOfCode(terms.purpose)
  const query = needQuery({ amountYuan: Math.round(terms.amountFen / 100), termMonths: terms.termMonths, purpose })
  return (
    <CompanyPage
      kicker={kicker}
      title={open.length === 0 ? t('titleNone') : t('title', { count: open.length })}
      lead={open.length === 0 ? t('noneDetail') : t('lead', { moment: format.moment(recordedAt), order: t('order') })}
      back={back}
    >
      {needVersion !== version && need.state === 'draft' && <Notice tone="lamp" title={t('changed')} />}
      <BrowserMessages of={['needMatch']}>
        {open.length > 0 && (
          <ProductChoice
            action={`/company/needs/${needId}/apply`}
            products={open.map((one) => ({
              productId: one.product.productId,
              name: one.product.name[format.language],
              bank: one.product.bank.name[format.language],
              href: `/products/${one.product.productId}`,
              application: applicationOf(applications, one.product.productId),
              figures: <MatchFigures one={one} />,
            }))}
          />
        )}
      </BrowserMessages>
      <p>
        {t('others', counts)} <Link href={`/match?${query}`}>{t('tryOthers')}</Link>
      </p>
      <div>
        <ReckonMatch needId={needId} label={t('again')} isMain={false} />
      </div>
    </CompanyPage>
  )
}

function applicationOf(applications: NeedMatchProps['applications'], productId: string): string | null {
  const found = applications.find((one) => one.productId === productId)
  return found ? `/company/applications/${found.applicationId}` : null
}
