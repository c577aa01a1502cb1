import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OrganisationChoice } from '#web/features/identity/organisation-choice.tsx'
import { memberships } from '#web/lib/acting-organisation.ts'
import { config } from '#web/lib/config.ts'
import { ownPath } from '#web/lib/own-origin.ts'
import { currentSession } from '#web/lib/session.ts'

type OrganisationPageProps = { readonly searchParams: Promise<{ readonly to?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('organisationTitle') }
}

export default async function OrganisationPage({ searchParams }: OrganisationPageProps) {
  const { to } = await searchParams
  const said = typeof to === 'string' ? to : (await headers()).get('referer')
  const back = ownPath(said, config().origin)
  if (!(await currentSession())) redirect(`/sign-in?${new URLSearchParams({ to: back })}`)
  return <OrganisationChoice memberships={await memberships()} to={back} />
}
