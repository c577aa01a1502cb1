'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Lpr } from '#shared/kernel/lpr'
import { UntoldCard } from './cannot-tell-list.tsx'
import listStyles from './eligible-list.module.css'
import { EligibleRow } from './eligible-list.tsx'
import styles from './group-list.module.css'
import { NearCard } from './nearly-list.tsx'
import type { RoomProps } from './room-props.ts'

type AskedProductProps = RoomProps & { readonly productId: string; readonly lpr: Lpr | null }

/** The product that the reader came from, before all others. */
export function AskedProduct(props: AskedProductProps) {
  const t = useTranslations('match')
  return (
    <section aria-labelledby="asked-title" className={styles.section}>
      <h2 id="asked-title">{t('askedTitle')}</h2>
      <Verdict {...props} />
    </section>
  )
}

function Verdict({ productId, lpr, ...room }: AskedProductProps): ReactNode {
  const t = useTranslations('match')
  const { eligible, nearly, cannotTell, notThisTime } = room.result
  const is = (one: { readonly productId: string }) => one.productId === productId
  const rank = eligible.findIndex(is)
  const fitting = eligible[rank]
  if (fitting) {
    const query = new URLSearchParams({
      amount: String(room.need.amountFen / 100),
      term: String(room.need.termMonths),
      way: fitting.price.way,
    }).toString()
    return (
      <div className={listStyles.list}>
        <EligibleRow
          one={fitting}
          rank={rank + 1}
          dearest={fitting.price.totalCostFen ?? 1}
          lpr={lpr}
          needQuery={query}
          isAlone
        />
      </div>
    )
  }
  const near = [...nearly, ...notThisTime].find(is)
  if (near) return <NearCard one={near} room={room} isAlone />
  const untold = cannotTell.find(is)
  return untold ? <UntoldCard one={untold} isAlone /> : <p className={styles.none}>{t('askedGone')}</p>
}
