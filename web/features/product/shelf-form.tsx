'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, use, useOptimistic, useRef, useTransition } from 'react'
import { Check } from '#web/ui/check.tsx'
import styles from './shelf-form.module.css'

/** Goes to the address that the form stands for; `show` is shown until its page is there. */
type Go = (show?: () => void) => void
const ShelfGo = createContext<Go>(() => undefined)

export const filterPanel = 'filters'

/**
 * The supermarket as one form: its filters and what was chosen to be compared. A tick goes to the new address at once;
 * without script the form is sent as it is. Until the new page is there the old one stays, dimmed.
 */
export function ShelfForm({ children }: { readonly children: ReactNode }) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, start] = useTransition()
  const go: Go = (show) => {
    const query = queryOf(form.current)
    start(() => {
      show?.()
      const isSame = query === new URLSearchParams(window.location.search).toString()
      if (!isSame) router.push(query === '' ? '/products' : `/products?${query}`, { scroll: false })
    })
  }
  return (
    <ShelfGo value={go}>
      <form
        ref={form}
        action="/products"
        className={styles.form}
        aria-busy={isPending}
        onSubmit={(event) => {
          event.preventDefault()
          document.getElementById(filterPanel)?.hidePopover()
          go()
        }}
      >
        {children}
      </form>
    </ShelfGo>
  )
}

/** What need not be said in the address. */
const usual: Readonly<Record<string, string>> = { sort: 'rate' }

function queryOf(form: HTMLFormElement | null): string {
  if (form === null) return ''
  const entries = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value).trim()])
  return new URLSearchParams(entries.filter(([name, value]) => value !== '' && value !== usual[name])).toString()
}

type ShelfCheckProps = {
  readonly name: string
  readonly value: string
  readonly isChosen: boolean
  readonly isDisabled?: boolean
  readonly aside?: ReactNode
  readonly isQuiet?: boolean
  readonly label?: string
  readonly children: ReactNode
}

/** A tick that leads to another address. */
export function ShelfCheck({ name, value, isChosen, isDisabled, label, children, ...look }: ShelfCheckProps) {
  const go = use(ShelfGo)
  const [isShown, show] = useOptimistic(isChosen)
  return (
    <Check
      name={name}
      value={value}
      checked={isShown}
      disabled={isDisabled}
      aria-label={label}
      onChange={() => go(() => show(!isShown))}
      {...look}
    >
      {children}
    </Check>
  )
}

type ShelfSelectProps = {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly className?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

/** One of a few, on the phone; where there is room the same choice stands as links, and this still carries the value. */
export function ShelfSelect({ name, value, label, options, className }: ShelfSelectProps) {
  const go = use(ShelfGo)
  return (
    <select key={value} name={name} defaultValue={value} aria-label={label} className={className} onChange={() => go()}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
