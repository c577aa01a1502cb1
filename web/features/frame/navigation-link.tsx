'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type NavigationLinkProps = {
  readonly href: string
  readonly children: ReactNode
  /** A place's own first page: what lies below it has entries of its own. */
  readonly isExact?: boolean
  readonly title?: string
}

/** A link of a navigation; the section that one is in is marked, also for a screen reader. */
export function NavigationLink({ href, children, isExact = false, title }: NavigationLinkProps) {
  const path = usePathname()
  const isHere = path === href || (!isExact && path.startsWith(`${href}/`))
  return (
    <Link href={href} aria-current={isHere ? 'page' : undefined} title={title}>
      {children}
    </Link>
  )
}
