import { useTranslations } from 'next-intl'
import type { NeedTerms as Terms } from '#shared/financing/need'
import { CompanyPanel, Line, Lines } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { needWords } from './need-words.ts'

type NeedTermsProps = {
  readonly title: string
  readonly terms: Terms
  readonly note?: string
  /** Where it is changed; left out where it can't be. */
  readonly change?: { readonly href: string; readonly label: string }
}

/** What a company asks for, line by line. */
export function NeedTerms({ title, terms, note = '', change }: NeedTermsProps) {
  const t = useTranslations('companyNeed')
  const { term, purpose, ways, repayment } = needWords(terms, useFormat())
  return (
    <CompanyPanel title={title} aside={change && <Link href={change.href}>{change.label}</Link>}>
      <Lines>
        <Line label={t('amount')}>
          <Money fen={terms.amountFen} size="text" />
        </Line>
        <Line label={t('term')}>{term}</Line>
        <Line label={t('purpose')}>{purpose}</Line>
        <Line label={t('ways')}>{ways}</Line>
        <Line label={t('repayment')}>{repayment ?? t('anyRepayment')}</Line>
        {note !== '' && (
          <Line label={t('note')}>
            <span lang="zh-CN">{note}</span>
          </Line>
        )}
      </Lines>
    </CompanyPanel>
  )
}
