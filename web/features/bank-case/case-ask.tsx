import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import styles from './case-page.module.css'
import type { BankCase } from './read-case.ts'

/** What the company asks for, as its need said it when it applied. */
export function CaseAsk({ asked }: { readonly asked: BankCase['asked'] }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const word = (list: 'purpose' | 'guarantee_way' | 'repayment_way', code: string) =>
    sentenceCase(codeLabel(list, code)?.[format.language] ?? code)
  const ways = asked.guaranteeWays.map((way) => codeLabel('guarantee_way', way)?.[format.language] ?? way)
  return (
    <dl className={styles.ask}>
      <div>
        <dt>{t('askAmount')}</dt>
        <dd>
          <Money fen={asked.amountFen} />
        </dd>
      </div>
      <div>
        <dt>{t('askTerm')}</dt>
        <dd>
          <Quantity {...format.termParts(asked.termMonths)} />
        </dd>
      </div>
      <div>
        <dt>{t('askPurpose')}</dt>
        <dd>{word('purpose', asked.purpose)}</dd>
      </div>
      <div>
        <dt>{t('askGuarantee')}</dt>
        <dd>
          {ways.length === 0
            ? word('guarantee_way', 'credit')
            : sentenceCase(ways.join(format.language === 'zh' ? '、' : ', '))}
        </dd>
      </div>
      <div>
        <dt>{t('askWay')}</dt>
        <dd>{asked.repaymentWay === null ? t('anyWay') : word('repayment_way', asked.repaymentWay)}</dd>
      </div>
    </dl>
  )
}
