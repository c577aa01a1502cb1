import type { ReactNode } from 'react'
import { Link } from '#web/ui/link.tsx'
import styles from './panorama.module.css'

type PanoramaCardProps = {
  readonly title: string
  /** The page that tells more. */
  readonly href?: string
  /** Takes the room that its column has left. */
  readonly isGrowing?: boolean
  readonly children: ReactNode
}

export function PanoramaCard({ title, href, isGrowing = false, children }: PanoramaCardProps) {
  return (
    <section className={styles.card} data-growing={isGrowing || undefined}>
      <h2>{href === undefined ? title : <Link href={href}>{title}</Link>}</h2>
      {children}
    </section>
  )
}
