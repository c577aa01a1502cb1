'use client'

import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './hint.module.css'
import { Link } from './link.tsx'

type HintProps = {
  readonly text: string
  readonly children: ReactNode
  /** What is explained also leads somewhere. */
  readonly href?: string
}

/** Words with what they mean, on hover, focus and touch. */
export function Hint({ text, children, href }: HintProps) {
  return (
    <Tooltip label={text} openDelay={150} withArrow>
      {href === undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what it means must be reached by keyboard and finger too
        <span className={styles.hint} tabIndex={0}>
          {children}
        </span>
      ) : (
        <Link href={href} className={styles.hint}>
          {children}
        </Link>
      )}
    </Tooltip>
  )
}
