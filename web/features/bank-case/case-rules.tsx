import { useTranslations } from 'next-intl'
import { providers } from '#shared/fact/vocabulary'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { factValueWords, limitLabel } from '#shared/product/limit-words'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAlertTriangle, iconCheck, iconQuestionMark, iconUser, iconX } from '#web/ui/icons.data.ts'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './case-rules.module.css'
import { JudgementField } from './judgement-field.tsx'
import type { BankCase } from './read-case.ts'

type Rule = BankCase['rules'][number]
export type RuleMark = 'fails' | 'notKnown' | 'declared' | 'bankChecks' | 'holds'

/** What a reader has to look at: a declared fact that holds is still to be checked. */
function markOf({ answer, source }: Pick<Rule, 'answer' | 'source'>): RuleMark {
  if (answer === 'holds') return source?.kind === 'declared' ? 'declared' : 'holds'
  if (answer === 'not_known') return 'notKnown'
  return answer === 'bank_checks' ? 'bankChecks' : answer
}

const icons = {
  fails: iconX,
  notKnown: iconQuestionMark,
  declared: iconAlertTriangle,
  bankChecks: iconUser,
  holds: iconCheck,
} as const

type CaseRulesProps = { readonly one: BankCase; readonly canNote: boolean }

/** Each condition of the product beside what is known of the company; what needs a look can be shown alone. */
export function CaseRules({ one, canNote }: CaseRulesProps) {
  const t = useTranslations('bankCase')
  const marks = one.rules.map(markOf)
  const count = (mark: RuleMark) => marks.filter((is) => is === mark).length
  const counts = {
    holds: count('holds'),
    declared: count('declared'),
    notKnown: count('notKnown'),
    bankChecks: count('bankChecks'),
    fails: count('fails'),
  }
  const watched = one.rules.length - counts.holds
  return (
    <WorkCard
      id="rules"
      title={t('rules')}
      isFlush
      note={t('rulesNote', counts)}
      aside={
        watched > 0 && (
          <fieldset className={styles.switch}>
            <legend className="spoken">{t('rulesShown')}</legend>
            <label>
              <input type="radio" name="rules-shown" value="watched" data-watched />
              <span>{t('rulesWatched', { count: watched })}</span>
            </label>
            <label>
              <input type="radio" name="rules-shown" value="all" defaultChecked />
              <span>{t('rulesAll', { count: one.rules.length })}</span>
            </label>
          </fieldset>
        )
      }
    >
      {!one.consent.isLive && <p className={styles.cut}>{t('rulesWithoutConsent')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways must be reached by keyboard */}
      <section className={styles.room} tabIndex={0} aria-label={t('rulesTable')}>
        <table className={styles.table}>
          <caption className="spoken">{t('rulesTable')}</caption>
          <thead>
            <tr>
              {(['condition', 'fact', 'source', 'asOf', 'result'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.rules.map((rule, at) => (
              <RuleLine
                // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may be about one fact, and the list never changes
                key={`${rule.fact} ${at}`}
                rule={rule}
                applicationId={one.applicationId}
                askedAt={one.submittedAt}
                canNote={canNote}
              />
            ))}
          </tbody>
        </table>
      </section>
    </WorkCard>
  )
}

type RuleLineProps = {
  readonly rule: Rule
  readonly applicationId: string
  readonly askedAt: BankCase['submittedAt']
  readonly canNote: boolean
}

function RuleLine({ rule, applicationId, askedAt, canNote }: RuleLineProps) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { language } = format
  const mark = markOf(rule)
  const words = sentenceCase(rule.words[language])
  // What the application itself says is as old as the application.
  const asOf = rule.source?.asOf ?? (rule.has === null ? null : dayOf(askedAt))
  return (
    <tr data-mark={mark}>
      <th scope="row">
        {words}
        {!rule.hard && <small>{t('preferred')}</small>}
      </th>
      <td>
        <RuleValue rule={rule} />
      </td>
      <td>{sourceOf(rule, language, t('fromAsk')) || <span className={styles.quiet}>{t('noSource')}</span>}</td>
      <td>{asOf !== null && format.shortDate(asOf, toInstant(Date.now()))}</td>
      <td>
        <span className={styles.mark}>
          <Icon of={icons[mark]} />
          {t('mark', { mark })}
        </span>
        {mark === 'bankChecks' && canNote && (
          <JudgementField
            applicationId={applicationId}
            rule={words}
            labels={{ open: t('judge'), field: t('judgement') }}
          />
        )}
      </td>
    </tr>
  )
}

/** The value, or why there is none: not covered, not known, or the bank's own to know. */
function RuleValue({ rule }: { readonly rule: Rule }) {
  const t = useTranslations('bankCase')
  const { language } = useFormat()
  if (typeof rule.has === 'boolean') {
    // 否 beside 无欠税 would read as its opposite: the fact is named, 欠税：否.
    const fact = limitLabel(rule.fact)[language]
    return <strong>{t('yesOrNo', { fact: sentenceCase(fact), is: String(rule.has) })}</strong>
  }
  if (rule.has !== null)
    return <strong>{sentenceCase(factValueWords(rule.fact, toFactValue(rule.has))[language])}</strong>
  if (rule.answer === 'bank_checks') return <span className={styles.quiet}>{t('valueOwn')}</span>
  if (rule.answer === 'not_known') return <span className={styles.quiet}>{t('valueUnknown')}</span>
  return <span className={styles.quiet}>{t('valueNotCovered')}</span>
}

/** A value that was found is one of the vocabulary: lists hold codes. */
const toFactValue = (has: NonNullable<Rule['has']>) => (typeof has === 'object' ? has.map(String) : has)

function sourceOf({ source, answer, has }: Rule, language: 'zh' | 'en', ownWords: string): string {
  if (answer === 'bank_checks') return providers.bank.label[language]
  if (!source) return has === null ? '' : ownWords
  if (source.kind === 'declared') return providers.owner.label[language]
  const known: Readonly<Record<string, { readonly label: { readonly zh: string; readonly en: string } }>> = providers
  return known[source.provider ?? '']?.label[language] ?? source.provider ?? ''
}
