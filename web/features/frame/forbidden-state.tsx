import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { memberships } from '#web/lib/acting-organisation.ts'
import { isPlaceKind, placeOf } from '#web/lib/place.ts'
import { currentSession } from '#web/lib/session.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'

/** Who may see this page, and where the reader's own work is. */
export async function ForbiddenState() {
  const t = await getTranslations('work')
  const language = await getLocale()
  const acting = (await currentSession())?.session.acting
  if (!acting) {
    return (
      <EmptyState title={t('forbiddenTitle')} action={{ href: '/sign-in', label: t('toSignIn') }} isPage>
        {t('forbiddenSignedOut')}
      </EmptyState>
    )
  }
  const wanted = (await headers()).get('x-path')?.split('/')[1] ?? ''
  const isOther = ['company', 'bank', 'office'].includes(wanted) && wanted !== acting.kind
  const organisation = acting.name[language]
  const action = { href: placeOf(acting.kind), label: t('toOwnPlace') }
  return (
    <EmptyState title={t('forbiddenTitle')} action={isPlaceKind(acting.kind) ? action : undefined} isPage>
      {isOther
        ? t('forbiddenOther', { kind: wanted, organisation })
        : t('forbiddenRole', { organisation, roles: await rolesIn(acting.id) })}
    </EmptyState>
  )
}

async function rolesIn(organisationId: string): Promise<string> {
  const t = await getTranslations('work')
  const found = (await memberships().catch(() => [])).find((one) => one.organisationId === organisationId)
  const separator = (await getLocale()) === 'zh' ? '、' : ', '
  return (found?.roles ?? []).map((role) => t('role', { role })).join(separator)
}
