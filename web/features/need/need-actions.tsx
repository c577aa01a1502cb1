import { getTranslations } from 'next-intl/server'
import { needLife } from '#shared/financing/need'
import type { need as needContract } from '#shared/financing/need.contract'
import { dayOf } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { preferences } from '#web/lib/preferences.ts'
import { KeepNeed, OpenNeed, WithdrawNeed } from './need-moves.tsx'
import { needLine } from './need-words.ts'

type Need = Output<typeof needContract.show>
type NeedActionsProps = { readonly need: Need; readonly running: number; readonly isOwner: boolean }

const may = (action: keyof typeof needLife, { state }: Need): boolean =>
  needLife[action].from.some((one) => one === state)

/** Showing it to the banks, taking it back, ending it: what its state allows. */
export async function NeedActions({ need, running, isOwner }: NeedActionsProps) {
  const t = await getTranslations('companyNeed')
  const format = formatFor((await preferences()).language)
  const { needId, version, state, maxTakers, expiresAt, terms } = need
  const isOut = may('keep', need)
  return (
    <BrowserMessages of={['companyNeed']}>
      {(may('open', need) || isOut || state === 'taken') && (
        <CompanyPanel title={t('openTitle')} lead={isOut || state === 'taken' ? undefined : t('openLead')} id="open">
          {state === 'open' && (
            <p>{t('isOpen', { count: maxTakers, date: format.date(dayOf(expiresAt ?? need.statedAt)) })}</p>
          )}
          {state === 'taken' && <p>{t('isTaken', { count: maxTakers })}</p>}
          {state === 'routed' && <p>{t('isRouted')}</p>}
          {may('open', need) && <OpenNeed needId={needId} version={version} isOwner={isOwner} />}
          {isOut && <KeepNeed needId={needId} />}
        </CompanyPanel>
      )}
      {may('withdraw', need) && (
        <div className={page.buttons}>
          <WithdrawNeed needId={needId} need={needLine(terms, format)} running={running} />
        </div>
      )}
    </BrowserMessages>
  )
}
