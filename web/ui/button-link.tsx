'use client'

import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from './link.tsx'

type ButtonLinkProps = ButtonProps & {
  readonly href: string
  readonly children: ReactNode
  readonly scroll?: boolean
}

/** A link that looks like a button. A server component can't hand Link to Button itself: functions don't travel. */
export function ButtonLink({ href, children, ...look }: ButtonLinkProps) {
  return (
    <Button component={Link} href={href} {...look}>
      {children}
    </Button>
  )
}
