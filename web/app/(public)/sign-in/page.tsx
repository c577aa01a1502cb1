import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { type Entry, SignInCard } from '#web/features/identity/sign-in-card.tsx'
import { csrfCookie } from '#web/lib/auth.ts'
import { config } from '#web/lib/config.ts'
import { ownPath } from '#web/lib/own-origin.ts'
import { currentSession } from '#web/lib/session.ts'

type SignInPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

/**
 * Chooses the entry. next-auth's own address sets the cookie against forged sign-ins and comes back here with
 * `callbackUrl`, which holds where the visitor came from (`to`) and the entry that was asked for (`for`).
 */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const query = await searchParams
  const { to, isWork } = await asked(query)
  if (await currentSession()) redirect(to)
  const next = `/sign-in/continue?${new URLSearchParams({ to, ...(isWork ? { for: 'work' } : {}) })}`
  const token = (await cookies()).get(csrfCookie())?.value.split('|')[0]
  const isBack = query.callbackUrl !== undefined
  if (token === undefined && !isBack) redirect(`/api/auth/signin?${new URLSearchParams({ callbackUrl: next })}`)
  const entries: readonly Entry[] = isWork ? ['bank', 'department', 'company'] : ['company', 'bank', 'department']
  return (
    <SignInCard
      entries={entries}
      token={token}
      next={next}
      error={typeof query.error === 'string' ? query.error : undefined}
    />
  )
}

async function asked(query: Record<string, string | string[] | undefined>): Promise<{ to: string; isWork: boolean }> {
  const { origin } = config()
  if (typeof query.callbackUrl === 'string') {
    const kept = new URL(ownPath(query.callbackUrl, origin), origin).searchParams
    return { to: awayFromSignIn(ownPath(kept.get('to'), origin)), isWork: kept.get('for') === 'work' }
  }
  const said = typeof query.to === 'string' ? query.to : (await headers()).get('referer')
  return { to: awayFromSignIn(ownPath(said, origin)), isWork: query.for === 'work' }
}

/** Nobody wants to come back to the sign-in page. */
const awayFromSignIn = (path: string) => (path.startsWith('/sign-in') ? '/' : path)
