import { Link } from './link.tsx'
import styles from './tab-links.module.css'

type Tab = { readonly href: string; readonly label: string; readonly isCurrent: boolean; readonly count?: number }

/** Views of one list, each its own address, so a copied link shows the same and Back goes one step. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined} scroll={false}>
          {tab.label}
          {tab.count !== undefined && <span>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
