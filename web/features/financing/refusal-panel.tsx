import { useTranslations } from 'next-intl'
import { providers } from '#shared/fact/vocabulary'
import type { companyApplication } from '#shared/financing/company-application.contract'
import { dayOf } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import { failedWords } from '#shared/product/limit-words'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconX } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './refusal-panel.module.css'

type Refusal = NonNullable<Output<typeof companyApplication.show>['refusal']>
type Reason = Refusal['reasons'][number]

type RefusalPanelProps = { readonly refusal: Refusal; readonly bank: string; readonly needId: string }

/** Why the bank said no, each reason with its value, limit, source and date; then what would change it. */
export function RefusalPanel({ refusal, bank, needId }: RefusalPanelProps) {
  const t = useTranslations('companyApplication')
  const format = useFormat()
  const { at, reasons, ways } = refusal
  return (
    <>
      <CompanyPanel title={t('refusedTitle', { bank })} lead={format.date(dayOf(at))}>
        <ul className={styles.reasons}>
          {reasons.map((reason, nth) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a refusal's reasons never change
            <li key={nth}>
              <Icon of={iconX} />
              <ReasonWords reason={reason} />
            </li>
          ))}
        </ul>
      </CompanyPanel>
      <CompanyPanel title={t('waysTitle')}>
        {ways.length === 0 ? (
          <p>{t('noWays')}</p>
        ) : (
          <ul className={page.rows}>
            {ways.map(({ kind, date, steps }) => (
              <li key={steps.map(({ fact }) => fact).join()}>
                <span>
                  {kind === 'waiting' && date !== null && `${t('wayDate', { date: format.date(date) })} `}
                  {steps
                    .map(({ fact, label, toWords }) =>
                      t('wayStep', {
                        kind: ofNeed.includes(fact) ? 'need' : 'company',
                        fact: label[format.language],
                        value: toWords[format.language],
                      }),
                    )
                    .reduce((first, second) => t('wayBoth', { first, second }))}
                </span>
              </li>
            ))}
          </ul>
        )}
        <Link href={`/company/needs/${needId}/match`} className={styles.others}>
          {t('wayOthers')}
        </Link>
      </CompanyPanel>
    </>
  )
}

/** What the need itself says and the company can say otherwise. */
const ofNeed: readonly string[] = ['amount', 'term', 'guarantee_ways', 'repayment_way']

function ReasonWords({ reason: { code, rule, finding } }: { readonly reason: Reason }) {
  const t = useTranslations('companyApplication')
  const words = useTranslations('refusal')
  const format = useFormat()
  const { language } = format
  return (
    <div>
      <strong>{words('code', { code })}</strong>
      {rule && (
        <p>
          {rule.has === null
            ? words('ruleAsks', { rule: rule.words[language] })
            : sentenceCase(failedWords({ ...rule, has: toFactValue(rule.has) })[language])}
        </p>
      )}
      {rule?.source && (
        <small>
          {providerWords(rule.source.provider, language) ?? t('declaredSource')} · {format.date(rule.source.asOf)}
        </small>
      )}
      {finding && (
        <>
          <p lang="zh-CN">{words('finding', { value: finding.value, limit: finding.limit })}</p>
          <small>
            <span lang="zh-CN">{finding.source}</span> · {format.date(finding.date)}
          </small>
        </>
      )}
    </div>
  )
}

type Known = Parameters<typeof failedWords>[0]['has']

/** A finding's value is one fact's: of numbers there is one, of codes there may be several. */
const toFactValue = (has: NonNullable<NonNullable<Reason['rule']>['has']>): Known =>
  typeof has === 'object' ? has.map(String) : has

function providerWords(code: string | null, language: 'zh' | 'en'): string | null {
  const found = Object.entries(providers).find(([name]) => name === code)
  return found ? found[1].label[language] : null
}
