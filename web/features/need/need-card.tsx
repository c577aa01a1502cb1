import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconLock } from '#web/ui/icons.data.ts'
import { MatchBox, type MatchBoxWords } from './match-box.tsx'
import styles from './need-card.module.css'
import { amountBoundsYuan, amountChoicesYuan, purposes, termChoices, usualNeed } from './need-query.ts'

const fen = (yuan: number) => yuan * 100

/** The match box with its texts, in the unit that the language counts in. */
export function NeedCard() {
  const t = useTranslations('need')
  const home = useTranslations('home')
  const format = useFormat()
  const unitYuan = format.language === 'zh' ? 10_000 : 1
  const typed = (yuan: number) => format.number(yuan / unitYuan)
  const words: MatchBoxWords = {
    amount: t('amount'),
    amountUnit: t('amountUnit'),
    amountPresets: t('amountPresets'),
    amountMissing: t('amountMissing', { example: `${typed(usualNeed.amountYuan)} ${t('amountUnit')}` }),
    amountRange: t('amountRange', {
      min: format.amount(fen(amountBoundsYuan.min)),
      max: format.amount(fen(amountBoundsYuan.max)),
    }),
    term: t('term'),
    purpose: t('purpose'),
    submit: home('submit'),
    presets: amountChoicesYuan.map((yuan) => ({ value: typed(yuan), label: format.shortAmount(fen(yuan)) })),
    terms: termChoices.map((months) => ({ value: String(months), label: format.term(months) })),
    purposes: purposes.map((purpose) => ({ value: purpose, label: t(purpose) })),
  }
  const usual = {
    amount: typed(usualNeed.amountYuan),
    term: String(usualNeed.termMonths),
    purpose: usualNeed.purpose,
  }
  return (
    <section className={styles.card} aria-labelledby="need-title">
      <h2 id="need-title">{t('title')}</h2>
      <MatchBox words={words} unitYuan={unitYuan} usual={usual} />
      <p className={styles.note}>
        <Icon of={iconLock} size={14} />
        <span>{home('note')}</span>
      </p>
    </section>
  )
}
