import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { InvitationPage } from '#web/features/identity/invitation-page.tsx'
import { signInAddress } from '#web/lib/page-access.ts'
import { currentSession } from '#web/lib/session.ts'

type InvitationRouteProps = { readonly params: Promise<{ readonly token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  // The token opens a membership: no search engine may learn it (no other site gets a Referer from any page).
  return { title: (await getTranslations('invitation'))('pageTitle'), robots: 'noindex' }
}

export default async function InvitationRoute({ params }: InvitationRouteProps) {
  if (!(await currentSession())) redirect(await signInAddress())
  return <InvitationPage token={(await params).token} />
}
