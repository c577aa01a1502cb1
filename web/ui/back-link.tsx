import type { ReactNode } from 'react'
import styles from './back-link.module.css'
import { Icon } from './icon.tsx'
import { iconArrowLeft } from './icons.data.ts'
import { Link } from './link.tsx'

/** The way back to the list or thing that this one belongs to. */
export function BackLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Link href={href} className={styles.back}>
      <Icon of={iconArrowLeft} />
      {children}
    </Link>
  )
}
