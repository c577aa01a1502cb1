import { getTranslations } from 'next-intl/server'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { CompanyPanel } from './company-panel.tsx'
import type { Turn } from './company-turns.ts'

type HomeTurnProps = { readonly turns: readonly Turn[]; readonly now: Instant }

/** Whose turn is it, and by when: the company's own come first, what runs out soonest before all. */
export async function HomeTurn({ turns, now }: HomeTurnProps) {
  const t = await getTranslations('companyHome')
  const format = formatFor((await preferences()).language)
  return (
    <CompanyPanel isTurn title={t('turns')}>
      <ul className={page.rows}>
        {turns.map(({ kind, href, until, count, bank, product }, nth) => (
          <li key={href}>
            <strong>
              {t('turn', { kind, count, bank: bank[format.language], product: product[format.language] })}
            </strong>
            {until !== null && (
              <span>
                {sentenceCase(t('until', { kind, moment: format.dueMoment(until, now), span: spanOf(until) }))}
              </span>
            )}
            <div>
              <ButtonLink href={href} variant={nth === 0 ? 'filled' : 'light'} className={nth === 0 ? page.thumb : ''}>
                {t('doIt', { kind, count })}
              </ButtonLink>
            </div>
          </li>
        ))}
      </ul>
    </CompanyPanel>
  )

  function spanOf(until: Instant): string {
    return format.span(Date.parse(until) - Date.parse(now))
  }
}
