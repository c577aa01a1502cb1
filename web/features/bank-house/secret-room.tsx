'use client'

import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { CopyField } from '#web/ui/copy-field.tsx'
import styles from './house-page.module.css'

type Shown = { readonly clientId: string; readonly secret: string; readonly until: string }
type Room = { readonly shown: Shown | undefined; readonly reveal: (clientId: string) => Promise<void> }

const SecretContext = createContext<Room>({ shown: undefined, reveal: async () => undefined })

/** Holds the secret that was just made while this page is open: never in the address, the storage or the markup. */
export function SecretRoom({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<Shown>()
  async function reveal(clientId: string): Promise<void> {
    const answer = await fetch(`/api/v1/organisation/clients/${clientId}/secret`)
    if (answer.ok) setShown(await answer.json())
  }
  return <SecretContext value={{ shown, reveal }}>{children}</SecretContext>
}

export const useSecretRoom = (): Room => useContext(SecretContext)

export function SecretBox() {
  const t = useTranslations('clients')
  const { shown } = useSecretRoom()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])
  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1} role="status" className={styles.secret}>
      <strong>{t('secretTitle')}</strong>
      <p>{t('secretDetail', { time: shown.until.slice(11, 16) })}</p>
      <CopyField label={t('id')} value={shown.clientId} copyLabel={t('copy')} />
      <CopyField label={t('secret')} value={shown.secret} copyLabel={t('copy')} />
    </div>
  )
}
