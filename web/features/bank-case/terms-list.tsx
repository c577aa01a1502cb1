import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import styles from './case-desk.module.css'
import type { BankCase } from './read-case.ts'

type Terms = NonNullable<BankCase['proposal']>['terms']

/** Terms as they were proposed or offered, with what they cost. */
export function TermsList({ terms }: { readonly terms: Omit<Terms, 'validDays' | 'lprDate'> }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { amountFen, termMonths, rateBp, repaymentWay, feesBp, aprBp, totalCostFen, conditions, lessThanAskedReason } =
    terms
  const way = codeLabel('repayment_way', repaymentWay)?.[format.language] ?? repaymentWay
  return (
    <dl className={styles.terms}>
      <div>
        <dt>{t('askAmount')}</dt>
        <dd>
          <Money fen={amountFen} />
        </dd>
      </div>
      <div>
        <dt>{t('askTerm')}</dt>
        <dd>
          <Quantity {...format.termParts(termMonths)} />
        </dd>
      </div>
      <div>
        <dt>{t('termsRate')}</dt>
        <dd>
          <Quantity {...format.rateParts(rateBp)} />
        </dd>
      </div>
      <div>
        <dt>{t('askWay')}</dt>
        <dd>{sentenceCase(way)}</dd>
      </div>
      <div>
        <dt>{t('termsFees')}</dt>
        <dd>{format.rate(feesBp)}</dd>
      </div>
      <div>
        <dt>{t('termsApr')}</dt>
        <dd>
          <Quantity {...format.rateParts(aprBp)} />
        </dd>
      </div>
      <div>
        <dt>{t('termsCost')}</dt>
        <dd>
          <Money fen={totalCostFen} style="paid" />
        </dd>
      </div>
      {lessThanAskedReason !== null && (
        <div data-wide>
          <dt>{t('termsLess')}</dt>
          <dd lang="zh-CN">{lessThanAskedReason}</dd>
        </div>
      )}
      {conditions.length > 0 && (
        <div data-wide>
          <dt>{t('termsConditions')}</dt>
          <dd lang="zh-CN">{conditions.join('；')}</dd>
        </div>
      )}
    </dl>
  )
}
