'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useTransition } from 'react'
import styles from './office-filters.module.css'

type FilterFormProps = {
  readonly path: string
  readonly label: string
  readonly children: ReactNode
}

/** A choice goes to its address at once, and Back takes it back; the old page stays, dimmed, until the new one is there. */
export function FilterForm({ path, label, children }: FilterFormProps) {
  const router = useRouter()
  const [isPending, start] = useTransition()
  return (
    <form
      action={path}
      aria-label={label}
      aria-busy={isPending}
      className={styles.filters}
      onChange={(event) => {
        const said = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
        const query = new URLSearchParams(said.filter(([, value]) => value !== ''))
        start(() => router.push(query.size === 0 ? path : `${path}?${query}`, { scroll: false }))
      }}
    >
      {children}
    </form>
  )
}
