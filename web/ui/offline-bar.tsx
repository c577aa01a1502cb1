'use client'

import { useSyncExternalStore } from 'react'
import { Icon } from './icon.tsx'
import { iconWifiOff } from './icons.data.ts'
import styles from './offline-bar.module.css'

const networkEvents = ['online', 'offline'] as const

function subscribe(onChange: () => void): () => void {
  for (const name of networkEvents) window.addEventListener(name, onChange)
  return () => {
    for (const name of networkEvents) window.removeEventListener(name, onChange)
  }
}

/** Says that there is no network, and what still works; it goes by itself when the network is back. */
export function OfflineBar({ words }: { readonly words: string }) {
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className={styles.place}>
      {!isOnline && (
        <p className={styles.bar}>
          <Icon of={iconWifiOff} size={18} />
          {words}
        </p>
      )}
    </div>
  )
}
