import { branch } from '#shared/identity/branch.contract'
import { member } from '#shared/identity/member.contract'
import type { Ask } from '#test/support/page-visit'

/** One page of the app, as it is looked at: by `npm run screens` and by the sweep of all signed-in pages. */
export type ListedPage = {
  /** The name of its pictures, unique: `company-notices`. */
  readonly name: string
  /** The demo user who looks; null for a visitor. */
  readonly as: string | null
  /** Its address, or how it is found by asking the API as somebody. */
  readonly path: string | ((ask: Ask) => Promise<string>)
  /** Made for the wall: looked at in 1920 x 1080 too. */
  readonly isWall?: boolean
  /** kB of script that it fetches on top because the reader asked for something: the engine of the match. */
  readonly askedScriptKb?: number
  /** The answer that is right; 200 unless told. */
  readonly status?: number
}

/** The house's pages: shared by companies, banks and offices. */
const house: readonly ListedPage[] = [
  { name: 'company-mine', as: 'owner-1', path: '/company/mine' },
  { name: 'company-notices', as: 'owner-1', path: '/company/notices' },
  { name: 'company-members', as: 'owner-1', path: '/company/members' },
  { name: 'company-settings', as: 'owner-1', path: '/company/settings' },
  { name: 'company-forbidden', as: 'owner-1', path: '/bank/notices', status: 403 },
  { name: 'company-not-found', as: 'owner-1', path: '/company/nowhere', status: 404 },
  { name: 'claim', as: 'newcomer', path: '/claim' },
  { name: 'invitation', as: 'newcomer', path: invitationOf('manager-1') },
  { name: 'invitation-over', as: 'newcomer', path: `/invitations/${'x'.repeat(40)}` },
  { name: 'organisation-choice', as: 'owner-2', path: '/sign-in/organisation' },
  { name: 'bank-notices', as: 'officer-1', path: '/bank/notices' },
  { name: 'bank-members', as: 'manager-1', path: '/bank/members' },
  { name: 'bank-members-forbidden', as: 'officer-1', path: '/bank/members', status: 403 },
  { name: 'bank-branches', as: 'manager-1', path: withBranch },
  { name: 'bank-clients', as: 'manager-1', path: '/bank/clients' },
  { name: 'bank-settings', as: 'manager-1', path: '/bank/settings' },
  { name: 'office-notices', as: 'supervisor-1', path: '/office/notices' },
  { name: 'office-members', as: 'supervisor-1', path: '/office/members' },
  { name: 'office-settings', as: 'supervisor-1', path: '/office/settings' },
]

/** What visitors see; its own tests hold these pages against more than the sweep does. */
export const publicPages: readonly ListedPage[] = [
  { name: 'home', as: null, path: '/' },
  { name: 'products', as: null, path: '/products' },
  { name: 'match', as: null, path: '/match' },
  { name: 'match-answer', as: null, path: '/match?amount=2000000&term=12&purpose=materials', askedScriptKb: 40 },
  { name: 'sign-in', as: null, path: '/sign-in' },
]

/** Every page that needs a sign-in: a new one is added here. */
export const signedInPages: readonly ListedPage[] = [...house]

/** An invitation that waits, made where there is none. */
function invitationOf(admin: string) {
  return async (ask: Ask): Promise<string> => {
    const { invitations } = await ask.read(admin, member.list, {})
    const [open] = invitations
    if (open) return `/invitations/${open.token}`
    await ask.does(admin, member.invite, { body: { displayName: '谢敏行', roles: ['loan_officer'] } })
    return invitationOf(admin)(ask)
  }
}

/** The branches, one at least. */
async function withBranch(ask: Ask): Promise<string> {
  const { branches } = await ask.read('manager-1', branch.list, {})
  const body = { name: { zh: '普陀支行', en: 'Putuo branch' }, counties: ['330903'] }
  if (branches.length === 0) await ask.does('manager-1', branch.open, { body })
  return '/bank/branches'
}
