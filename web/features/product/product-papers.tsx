import { useTranslations } from 'next-intl'
import { dayOf } from '#shared/kernel/instant'
import { lprBp, lprOn } from '#shared/kernel/lpr'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './product-page.module.css'
import { SourceText } from './source-text.tsx'

type PartProps = { readonly product: ShelfDetail }

/** What must be handed in. The set is fixed when a product is published. */
export function ProductDocuments({ product }: PartProps) {
  const t = useTranslations('loanProduct')
  return (
    <section id="documents" aria-labelledby="documents-title">
      <h2 id="documents-title">{t('documents')}</h2>
      {product.documents.length === 0 ? (
        <p>
          <Nothing kind="unpublished" />
        </p>
      ) : (
        <ul className={styles.plain}>
          {product.documents.map((document) => (
            <li key={document.zh}>
              <SourceText words={document} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The rate as the bank states it, and every fee. */
export function ProductPrice({ product }: PartProps) {
  const t = useTranslations('loanProduct')
  const format = useFormat()
  const { language } = format
  const { fees, rateNote, origin } = product
  return (
    <section id="fees" aria-labelledby="fees-title">
      <h2 id="fees-title">{t('fees')}</h2>
      <dl className={styles.lines}>
        <div>
          <dt>{t('statedRate')}</dt>
          <dd>
            {statedWords(product, format) ?? <Nothing kind="unpublished" />}
            {rateNote !== null && <small lang="zh-CN">{rateNote}</small>}
          </dd>
        </div>
        {fees.map((fee) => (
          <div key={fee.kind}>
            <dt>{sentenceCase(fee.name[language])}</dt>
            <dd>
              {feeWords(fee, format, t) ?? <Nothing kind="unpublished" />}
              {fee.noteZh !== null && <small lang="zh-CN">{fee.noteZh}</small>}
            </dd>
          </div>
        ))}
        {fees.length === 0 && (
          <div>
            <dt>{t('otherFees')}</dt>
            <dd>{origin === 'bank' ? t('noFees') : <Nothing kind="unpublished" />}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function statedWords({ stated, rate }: ShelfDetail, format: Format): string | null {
  const lpr = rate.lprDate === null ? null : lprOn(rate.lprDate)
  if (stated.kind === 'lpr' && lpr !== null) {
    return format.lprSpread({
      tenorYears: stated.tenor === '1y' ? 1 : 5,
      minBp: stated.spreadMinBp,
      maxBp: stated.spreadMaxBp,
      lprBp: lprBp(lpr, stated.tenor),
      lprDate: lpr.date,
    })
  }
  return format.rateBounds({
    min: 'minBp' in stated ? stated.minBp : null,
    max: 'maxBp' in stated ? stated.maxBp : null,
  })
}

type Fee = ShelfDetail['fees'][number]
type Translate = ReturnType<typeof useTranslations<'loanProduct'>>

function feeWords({ minBp, maxBp }: Fee, format: Format, t: Translate): string | null {
  const share = format.rateBounds({ min: minBp, max: maxBp })
  return share === null ? null : t('feeShare', { share })
}

/** Which version this is and since when; of published terms, from where. */
export function ProductOrigin({ product }: PartProps) {
  const t = useTranslations('loanProduct')
  const format = useFormat()
  const { language } = format
  const { source, remark, version, publishedAt, verified } = product
  return (
    <section id="version" aria-labelledby="version-title">
      <h2 id="version-title">{t('version')}</h2>
      <dl className={styles.lines}>
        <div>
          <dt>{t('versionIs')}</dt>
          <dd>{t('versionOf', { version, date: format.date(dayOf(publishedAt)) })}</dd>
        </div>
        {source && (
          <div>
            <dt>{t('source')}</dt>
            <dd>
              {source.title === null ? <Nothing kind="notFound" /> : <span lang="zh-CN">{source.title}</span>}
              <small>
                {[
                  source.kind?.label[language],
                  source.date === null ? t('noDate') : format.date(source.date),
                  verified ? t('verified') : t('notVerified'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </dd>
          </div>
        )}
        {remark && (
          <div>
            <dt>{t('remark')}</dt>
            <dd>
              <SourceText words={remark} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
