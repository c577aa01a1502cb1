import { useTranslations } from 'next-intl'
import type { Output } from '#shared/kernel/route'
import type { bankProduct } from '#shared/product/bank-product.contract'
import { productLife } from '#shared/product/product-life'
import { useFormat } from '#web/i18n/use-format.ts'
import { Notice } from '#web/ui/notice.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './bank-product.module.css'
import { ProductStepButton, ReturnDraft } from './product-actions.tsx'

export type OwnProduct = Output<typeof bankProduct.show>

const isFrom = (from: readonly string[], status: string | undefined) => status !== undefined && from.includes(status)

/** The edition in the making: who wrote it, and what is next. One's own draft is published by somebody else. */
export function DraftDesk({ product }: { readonly product: OwnProduct }) {
  const t = useTranslations('bankProduct')
  const format = useFormat()
  const { draft, productId, version, name } = product
  if (!draft) return null
  const props = { productId, version, product: name[format.language] }
  return (
    <WorkCard title={t('draft')} isOwnTurn aside={<StatusBadge of="product" state={draft.status} viewer="bank" />}>
      <div className={styles.desk}>
        <p>
          {t('editors')} <OwnName>{draft.editors.join(format.language === 'zh' ? '、' : ', ')}</OwnName> ·{' '}
          {format.moment(draft.savedAt)}
        </p>
        {draft.submittedBy !== null && (
          <p>
            {t('submittedBy')} <OwnName>{draft.submittedBy}</OwnName>
          </p>
        )}
        {draft.returnNote !== null && (
          <Notice tone="lamp" title={t('returned')}>
            <p lang="zh-CN">{draft.returnNote}</p>
          </Notice>
        )}
        {isFrom(productLife.submit.from, draft.status) && (
          <>
            <p>{t('submitWhat')}</p>
            <ProductStepButton {...props} step="submit" />
          </>
        )}
        {isFrom(productLife.publish.from, draft.status) &&
          (draft.isOwn ? (
            <Notice tone="lamp" title={t('ownDraft')} />
          ) : (
            <>
              <p>{t('publishWhat')}</p>
              <ProductStepButton {...props} step="publish" />
            </>
          ))}
        {isFrom(productLife.return.from, draft.status) && <ReturnDraft productId={productId} />}
      </div>
    </WorkCard>
  )
}

/** The edition on the shelf, and taking it off. */
export function ShelfDesk({ product }: { readonly product: OwnProduct }) {
  const t = useTranslations('bankProduct')
  const format = useFormat()
  const { live, productId, version, name } = product
  if (!live) return null
  const props = { productId, version, product: name[format.language] }
  const steps = (['resume', 'suspend', 'retire'] as const).filter((step) => isFrom(productLife[step].from, live.status))
  return (
    <WorkCard title={t('shelf')} aside={<StatusBadge of="product" state={live.status} viewer="bank" />}>
      <div className={styles.desk}>
        <p>{t('liveSince', { version: live.version, moment: format.moment(live.since) })}</p>
        {live.status !== 'retired' && (
          <p>
            <a href={`/products/${productId}`}>{t('asReadersSee')}</a>
          </p>
        )}
        <div className={styles.steps}>
          {steps.map((step) => (
            <ProductStepButton key={step} {...props} step={step} />
          ))}
        </div>
      </div>
    </WorkCard>
  )
}
