import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClaimPage } from '#web/features/identity/claim-page.tsx'
import { signInAddress } from '#web/lib/page-access.ts'
import { currentSession } from '#web/lib/session.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim'))('title') }
}

export default async function ClaimRoute() {
  const current = await currentSession()
  if (!current) redirect(await signInAddress())
  return <ClaimPage person={current.session.name} keptFor={current.session.subject} />
}
