import { Button } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import { providerId } from '#web/lib/auth.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconBuildingBank, iconBuildingCommunity, iconBuildingStore } from '#web/ui/icons.data.ts'
import { Notice } from '#web/ui/notice.tsx'
import styles from './sign-in.module.css'

export type Entry = 'company' | 'bank' | 'department'

const icons = { company: iconBuildingStore, bank: iconBuildingBank, department: iconBuildingCommunity } as const

type SignInCardProps = {
  /** The first is the likely one and gets the filled button. */
  readonly entries: readonly Entry[]
  /** Undefined when the browser keeps no cookies. */
  readonly token: string | undefined
  readonly next: string
  readonly error: string | undefined
}

/** Three ways in; each leads to the issuer, which shows the people of that kind. */
export function SignInCard({ entries, token, next, error }: SignInCardProps) {
  const t = useTranslations('signIn')
  // The issuer's page goes on in the reader's language, with the people of this entry first.
  const locale = useLocale() === 'zh' ? 'zh-CN' : 'en'
  const actionOf = (entry: Entry) =>
    `/api/auth/signin/${providerId}?${new URLSearchParams({ entry, ui_locales: locale })}`
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {error !== undefined && <SignInError error={error} />}
      {token === undefined ? (
        <Notice tone="coral" title={t('cookiesOff')} />
      ) : (
        <ul className={styles.entries}>
          {entries.map((entry, at) => (
            <li key={entry}>
              <form method="post" action={actionOf(entry)} className={styles.entry}>
                <input type="hidden" name="csrfToken" value={token} />
                <input type="hidden" name="callbackUrl" value={next} />
                <Icon of={icons[entry]} size={22} />
                <div>
                  <h2>{t(entry)}</h2>
                  <p>{t(`${entry}Detail`)}</p>
                </div>
                <Button type="submit" variant={at === 0 ? 'filled' : 'light'}>
                  {t(`${entry}Button`)}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{t('publicNote')}</p>
    </div>
  )
}

function SignInError({ error }: { readonly error: string }) {
  const t = useTranslations('signIn')
  const isDenied = error === 'AccessDenied'
  return (
    <Notice tone="coral" title={isDenied ? t('denied') : t('failed')}>
      {isDenied ? t('deniedDetail') : t('failedDetail')}
    </Notice>
  )
}
