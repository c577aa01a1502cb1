import { Icon } from '#web/ui/icon.tsx'
import { iconBell } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './bell-link.module.css'

type BellLinkProps = { readonly href: string; readonly label: string; readonly count: string }

export function BellLink({ href, label, count }: BellLinkProps) {
  return (
    <Link href={href} className={styles.bell} title={label}>
      <Icon of={iconBell} size={20} />
      {count !== '' && (
        <span className={styles.count} aria-hidden="true">
          {count}
        </span>
      )}
      <span className="spoken">{label}</span>
    </Link>
  )
}
