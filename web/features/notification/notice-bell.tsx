import { getTranslations } from 'next-intl/server'
import type { Role } from '#shared/kernel/role'
import { notice } from '#shared/notification/notice.contract'
import { read } from '#web/lib/api.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import { BellLink } from './bell-link.tsx'

type NoticeBellProps = { readonly href: string; readonly access: PageAccess }

/** The way to the notices, with how many are unread; nothing for a role that gets none. */
export async function NoticeBell({ href, access }: NoticeBellProps) {
  const readers: readonly Role[] = notice.summarise.allow
  if (!access.roles.some((role) => readers.includes(role))) return null
  const t = await getTranslations('notice')
  const summary = await read(notice.summarise, {}).catch(() => undefined)
  const { unread = 0, isMore = false } = summary ?? {}
  return (
    <BellLink href={href} label={t('bell', { unread })} count={unread === 0 ? '' : `${unread}${isMore ? '+' : ''}`} />
  )
}
