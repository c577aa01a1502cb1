'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import styles from './folded-list.module.css'

type FoldedListProps<T> = {
  readonly items: readonly T[]
  /** So many are seen at first. */
  readonly shown: number
  readonly more: (count: number) => string
  readonly render: (item: T, at: number) => ReactNode
  readonly className?: string
}

/** A press brings so many at once, so that a long list stays light. */
const step = 20

/** The first few of a list, and the rest on request; the focus goes to the first that came. */
export function FoldedList<T extends { readonly productId: string }>(props: FoldedListProps<T>) {
  const { items, shown, more, render, className } = props
  const [count, setCount] = useState(shown)
  const list = useRef<HTMLUListElement>(null)
  const before = useRef(count)
  useEffect(() => {
    const first = list.current?.children[before.current]
    if (count > before.current) first?.querySelector<HTMLElement>('a, button')?.focus()
    before.current = count
  }, [count])
  const left = items.length - count
  return (
    <div className={className}>
      <ul ref={list} className={styles.list}>
        {items.slice(0, count).map((item, at) => (
          <li key={item.productId}>{render(item, at)}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setCount(count + step)}>
          {more(left)}
        </button>
      )}
    </div>
  )
}
