import { useTranslations } from 'next-intl'
import type { NeedRow as Row } from '#shared/financing/need.contract'
import { dayOf } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { needLine } from './need-words.ts'

/** A need in a list; its line leads to it. */
export function NeedRow({ need }: { readonly need: Row }) {
  const t = useTranslations('companyNeed')
  const format = useFormat()
  const { needId, terms, state, statedAt, expiresAt } = need
  return (
    <>
      <div className={page.rowHead}>
        <Link href={`/company/needs/${needId}`} data-row>
          <strong>{needLine(terms, format)}</strong>
        </Link>
        <StatusBadge of="need" state={state} />
      </div>
      <small>
        {t('statedAt', { date: format.date(dayOf(statedAt)) })}
        {state === 'draft' && ` · ${t('notOpenYet')}`}
        {state === 'open' && expiresAt !== null && ` · ${t('openUntil', { date: format.date(dayOf(expiresAt)) })}`}
      </small>
    </>
  )
}
