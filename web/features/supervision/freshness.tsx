'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import styles from './panorama-head.module.css'

/** Figures older than this are said to be late. */
const freshSeconds = 10
const tickMs = 1000

/**
 * How old the figures are, by this machine's own span since they came: its clock may be wrong.
 * @param asOf of which moment they are; a new one starts the count anew
 */
export function Freshness({ asOf }: { readonly asOf: string }) {
  const t = useTranslations('freshness')
  const [age, setAge] = useState({ asOf, seconds: 0 })
  if (age.asOf !== asOf) setAge({ asOf, seconds: 0 })
  useEffect(() => {
    const since = performance.now()
    const tick = () => setAge({ asOf, seconds: Math.floor((performance.now() - since) / tickMs) })
    const timer = setInterval(tick, tickMs)
    return () => clearInterval(timer)
  }, [asOf])
  const isLate = age.seconds > freshSeconds
  const minutes = Math.floor(age.seconds / 60)
  const text = minutes === 0 ? t('secondsAgo', { seconds: age.seconds }) : t('minutesAgo', { minutes })
  return (
    <p className={styles.freshness} data-late={isLate || undefined}>
      <span className={styles.dot} aria-hidden="true" />
      <span>
        {t('asOf', { time: asOf.slice(11, 19) })}
        <span aria-hidden="true"> · {text}</span>
      </span>
    </p>
  )
}
