import { useTranslations } from 'next-intl'
import { categoryWords } from '#shared/consent/consent-words'
import type { look } from '#shared/credit/look.contract'
import type { Instant } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'

export type Look = Output<typeof look.list>['items'][number]

type LookRowsProps = { readonly looks: readonly Look[]; readonly now: Instant }

/** Who looked: which house and person, when, at what, what for; refused tries with their reason. */
export function LookRows({ looks, now }: LookRowsProps) {
  return (
    <ul className={page.rows}>
      {looks.map((one) => (
        <li key={one.lookId}>
          <LookRow look={one} now={now} />
        </li>
      ))}
    </ul>
  )
}

function LookRow({ look: one, now }: { readonly look: Look; readonly now: Instant }) {
  const t = useTranslations('look')
  const format = useFormat()
  const { language } = format
  const { who, at, kind, purpose, categories, reason, statedReason, applicationId } = one
  return (
    <>
      <div className={page.rowHead}>
        <strong>
          {who.organisationName[language]}
          {who.person !== null && <span lang="zh-CN"> {who.person}</span>}
          {who.system !== null && ` ${t('system')}`}
        </strong>
        <small>{format.dueMoment(at, now)}</small>
      </div>
      <span data-tone={kind === 'refused' ? 'coral' : undefined}>{t('what', { kind })}</span>
      {reason !== null && <span>{t('reason', { reason })}</span>}
      {statedReason !== null && (
        <span>
          {t('stated')} <q lang="zh-CN">{statedReason}</q>
        </span>
      )}
      <small>
        {[
          t('purpose', { purpose }),
          ...(categories.length === 0 || purpose === 'own'
            ? []
            : [format.list(categories.map((category) => categoryWords[category].label[language]))]),
        ].join(' · ')}
      </small>
      {applicationId !== null && (
        <Link href={`/company/applications/${applicationId}`} data-row>
          {t('application')}
        </Link>
      )}
    </>
  )
}
