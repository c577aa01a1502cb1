import { useTranslations } from 'next-intl'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck, iconUser } from '#web/ui/icons.data.ts'
import styles from './product-page.module.css'

type Rule = ShelfDetail['rules'][number]

/** What one must meet, as sentences: what the machine can check, what the bank checks itself, and what only helps. */
export function ProductConditions({ product }: { readonly product: ShelfDetail }) {
  const t = useTranslations('loanProduct')
  const { language } = useFormat()
  const hard = product.rules.filter((rule) => rule.hard)
  const judged = hard.filter(({ knownBy }) => knownBy !== 'bank')
  const byBank = hard.filter(({ knownBy }) => knownBy === 'bank')
  const preferred = product.rules.filter((rule) => !rule.hard)
  return (
    <section id="conditions" aria-labelledby="conditions-title">
      <h2 id="conditions-title">{t('conditions')}</h2>
      {product.ownLimits.length === 0 && product.rules.length === 0 ? (
        <p>{t('noConditions')}</p>
      ) : (
        <ul className={styles.rules}>
          {product.ownLimits.map(({ name, words }) => (
            <li key={name}>
              <Icon of={iconCheck} />
              {sentenceCase(words[language])}
            </li>
          ))}
          {judged.map((rule) => (
            <RuleLine key={`${rule.fact} ${rule.op}`} rule={rule} />
          ))}
        </ul>
      )}
      {byBank.length > 0 && (
        <>
          <h3>{t('byBank')}</h3>
          <ul className={styles.rules}>
            {byBank.map((rule) => (
              <RuleLine key={`${rule.fact} ${rule.op}`} rule={rule} />
            ))}
          </ul>
        </>
      )}
      {preferred.length > 0 && (
        <>
          <h3>{t('preferred')}</h3>
          <ul className={styles.rules}>
            {preferred.map((rule) => (
              <RuleLine key={`${rule.fact} ${rule.op}`} rule={rule} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useTranslations('loanProduct')
  const { language } = useFormat()
  const isOwn = rule.textZh !== null && rule.textZh !== rule.words.zh
  return (
    <li>
      <Icon of={rule.knownBy === 'bank' ? iconUser : iconCheck} />
      <span>
        {sentenceCase(rule.words[language])}
        {rule.knownBy === 'declared' && <small>{sentenceCase(t('declared'))}</small>}
        {isOwn && (
          <small>
            {t('bankSays')} <span lang="zh-CN">{rule.textZh}</span>
          </small>
        )}
      </span>
    </li>
  )
}
