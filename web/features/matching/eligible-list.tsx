'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Lpr, lprBp } from '#shared/kernel/lpr'
import type { LoanPrice } from '#shared/matching/match-answer'
import type { LoanProduct } from '#shared/product/loan-product'
import { isPricedWay } from '#shared/product/repayment-schedule'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Check } from '#web/ui/check.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import { WholeBrackets } from '#web/ui/whole-brackets.tsx'
import styles from './eligible-list.module.css'
import { FoldedList } from './folded-list.tsx'
import type { EligibleProduct } from './match-engine.ts'
import { useMatchWords } from './match-words.ts'
import { OrderExplained } from './order-explained.tsx'
import { ProductName } from './product-name.tsx'
import type { RoomProps } from './room-props.ts'

type EligibleListProps = RoomProps & {
  readonly lpr: Lpr | null
  /** Products that one goes on with, and how one comes or goes. */
  readonly chosen: readonly string[]
  readonly onChoose: (productId: string, isChosen: boolean) => void
}

/** What one can get, the cheapest a year first, each with what it costs. */
export function EligibleList({ result, need, lpr, chosen, onChoose }: EligibleListProps) {
  const t = useTranslations('match')
  const format = useFormat()
  const { eligible } = result
  const dearest = Math.max(1, ...eligible.map(({ price }) => price.totalCostFen ?? 0))
  return (
    <section id="eligible" aria-labelledby="eligible-title" className={styles.section}>
      <header>
        <h2 id="eligible-title">{t('eligibleTitle', { count: eligible.length })}</h2>
        {eligible.length > 1 && <OrderExplained eligible={eligible} />}
      </header>
      {eligible.length === 0 ? (
        <p className={styles.none}>{t('eligibleNone')}</p>
      ) : (
        <FoldedList
          className={styles.list}
          items={eligible}
          shown={4}
          more={(count) => t('moreEligible', { count })}
          render={(one, at) => (
            <EligibleRow
              one={one}
              rank={at + 1}
              dearest={dearest}
              lpr={lpr}
              needQuery={quoteQuery(one, need)}
              choice={
                one.product.origin === 'bank' && (
                  <Check
                    checked={chosen.includes(one.product.id)}
                    aria-label={t('chooseProduct', { product: one.product.name[format.language] })}
                    onChange={({ target }) => onChoose(one.product.id, target.checked)}
                  >
                    {t('choose')}
                  </Check>
                )
              }
            />
          )}
        />
      )}
    </section>
  )
}

/** The loan that was asked for, for the calculator of the product's page. */
const quoteQuery = ({ price }: EligibleProduct, { amountFen, termMonths }: RoomProps['need']): string =>
  new URLSearchParams({ amount: String(amountFen / 100), term: String(termMonths), way: price.way }).toString()

type EligibleRowProps = {
  readonly one: EligibleProduct
  readonly rank: number
  /** The largest total cost of the list, for the length of the bars. */
  readonly dearest: number
  readonly lpr: Lpr | null
  readonly needQuery: string
  /** Shown outside its list, so it is not the place that a link to it leads to. */
  readonly isAlone?: boolean
  /** Whether one goes on with it; terms of a bank that isn't here are no choice. */
  readonly choice?: ReactNode
}

export function EligibleRow({ one, rank, dearest, lpr, needQuery, isAlone = false, choice }: EligibleRowProps) {
  const t = useTranslations('match')
  const format = useFormat()
  const words = useMatchWords()
  const { product, price, why, bankChecks } = one
  const { totalCostFen, aprBp, firstInstalmentFen } = price
  const { pay } = product.promisedDays
  return (
    <article
      className={styles.row}
      id={isAlone ? undefined : product.id}
      data-choice={choice !== undefined || undefined}
    >
      {choice !== undefined && <div className={styles.choice}>{choice}</div>}
      <span className={styles.rank} title={t('rank', { rank })}>
        {rank}
      </span>
      <div className={styles.name}>
        <ProductName product={product} />
        <p className={styles.why}>
          <Icon of={iconCheck} />
          {t('holds', { count: why.length, banks: bankChecks.length })}
        </p>
      </div>
      <dl className={styles.figures}>
        <Figure label={t('totalCost')} isFirst>
          {totalCostFen === null ? <Nothing kind="unpublished" /> : <Money fen={totalCostFen} style="paid" />}
          {totalCostFen !== null && (
            <span className={styles.bar} aria-hidden="true">
              <span style={{ width: `${Math.max(2, Math.round((totalCostFen / dearest) * 100))}%` }} />
            </span>
          )}
        </Figure>
        <Figure label={t('apr')}>
          {aprBp === null ? <RateAlone price={price} /> : <Quantity {...format.rateParts(aprBp)} />}
          <small>
            <WholeBrackets text={lprWords(product, price, lpr, format.lprPrice) ?? ''} />
          </small>
        </Figure>
        <Figure label={t('first')}>
          {firstInstalmentFen === null ? (
            <Nothing kind={isPricedWay(price.way) ? 'unpublished' : 'notApplicable'} />
          ) : (
            <Money fen={firstInstalmentFen} style="paid" />
          )}
          {(firstInstalmentFen !== null || !isPricedWay(price.way)) && (
            <small>{sentenceCase(words.repayment(price.way))}</small>
          )}
        </Figure>
        <Figure label={t('promisedPay')}>
          {pay === null ? <Nothing kind="unpublished" /> : <Quantity {...format.workingDayParts(pay)} />}
          <small>
            <Link href={`/products/${product.id}?${needQuery}`}>{t('conditions')}</Link>
          </small>
        </Figure>
      </dl>
    </article>
  )
}

type FigureProps = { readonly label: string; readonly children: ReactNode; readonly isFirst?: boolean }

function Figure({ label, children, isFirst }: FigureProps) {
  return (
    <div data-first={isFirst}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Without an annual rate: what is published of the yearly rate, named as that. */
function RateAlone({ price }: { readonly price: LoanPrice }) {
  const t = useTranslations('match')
  const format = useFormat()
  if (price.rateBp === null) return <Nothing kind="unpublished" />
  const rate = format.rate(price.rateBp)
  return <span>{sentenceCase(price.basis === 'from' ? t('rateFrom', { rate }) : t('rateOnly', { rate }))}</span>
}

/** The loan prime rate and the spread over it, where the product and its tiers rest on one tenor. */
function lprWords(
  { rate, tiers }: LoanProduct,
  { lprDate, rateBp }: LoanPrice,
  lpr: Lpr | null,
  words: ReturnType<typeof useFormat>['lprPrice'],
): string | null {
  const rates = [rate, ...tiers.flatMap((tier) => tier.rate ?? [])]
  const tenors = new Set(rates.flatMap((one) => (one.kind === 'lpr' ? [one.tenor] : [])))
  const [tenor] = tenors
  if (lprDate === null || rateBp === null || lpr === null || tenor === undefined || tenors.size > 1) return null
  const base = lprBp(lpr, tenor)
  return words({ lprBp: base, lprDate, spreadBp: rateBp - base })
}
