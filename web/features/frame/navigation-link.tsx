'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'
import { Link } from '#web/ui/link.tsx'
import { LinkPending } from '#web/ui/link-pending.tsx'

type NavigationLinkProps = {
  readonly href: string
  readonly children: ReactNode
  /** A place's own first page: what lies below it has entries of its own. */
  readonly isExact?: boolean
  readonly title?: string
  /** Of the present address these go along. */
  readonly keeps?: readonly string[]
}

const none: readonly string[] = []

/** A link of a navigation; the section that one is in is marked, also for a screen reader. */
export function NavigationLink({ href, children, isExact = false, title, keeps = none }: NavigationLinkProps) {
  const path = usePathname()
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`))
  const present = useSearchParams()
  const kept = new URLSearchParams([...present].filter(([name]) => keeps.includes(name)))
  return (
    <Link href={kept.size === 0 ? href : `${href}?${kept}`} aria-current={isHere ? 'page' : undefined} title={title}>
      {children}
      <LinkPending />
    </Link>
  )
}
