'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'
import type { ReactNode } from 'react'

type ButtonLinkProps = ButtonProps & {
  readonly href: string
  readonly children: ReactNode
  readonly scroll?: boolean
  readonly prefetch?: boolean
}

/** A link that looks like a button. A server component can't hand Link to Button itself: functions don't travel. */
export function ButtonLink({ href, children, ...look }: ButtonLinkProps) {
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  )
}
