import { consent } from '#shared/consent/consent.contract'
import type { ApplicationStatus } from '#shared/financing/application-life'
import { companyApplication } from '#shared/financing/company-application.contract'
import { companyLoan } from '#shared/financing/loan.contract'
import type { NeedStatus } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import type { ListedPage } from '#test/support/page-list'
import type { Ask } from '#test/support/page-visit'

const owner = 'owner-1'
const page = (name: string, path: ListedPage['path']): ListedPage => ({ name: `company-${name}`, as: owner, path })

/** A company's own work, from its home to who looked; what they show: test/support/busy-company.ts. */
export const companyPages: readonly ListedPage[] = [
  page('home', '/company'),
  { ...page('home-new', '/company'), as: 'owner-2' },
  page('needs', '/company/needs'),
  page('need-new', '/company/needs/new'),
  page('need', needIn('taken')),
  page('need-edit', needIn('draft', '/edit')),
  page('need-match', needIn('applied', '/match')),
  page('need-offers', async (ask) => `/company/needs/${(await applicationIn(ask, 'offered')).needId}/offers`),
  page('need-sent', async (ask) => `/company/needs/${(await applicationIn(ask, 'submitted')).needId}/sent`),
  page('need-apply', applyForm),
  page('need-taking', pendingTaking),
  page('applications', '/company/applications'),
  ...(['offered', 'returned', 'submitted', 'paid_out', 'refused', 'withdrawn', 'superseded'] as const).map((state) =>
    page(`application-${state.replace('_', '-')}`, applicationPage(state)),
  ),
  page('consents', '/company/consents'),
  page('consent', async (ask) => {
    const { items } = await ask.read(owner, consent.list, { query: {} })
    return `/company/consents/${first(items, 'consent').consentId}`
  }),
  page('loans', '/company/loans'),
  page('loan', async (ask) => {
    const { items } = await ask.read(owner, companyLoan.list, { query: {} })
    return `/company/loans/${first(items, 'loan').loanId}`
  }),
  page('credit', '/company/credit'),
  page('facts', '/company/facts'),
  page('report', '/company/report'),
  page('looks', '/company/looks'),
]

function first<T>(items: readonly T[], what: string): T {
  const [found] = items
  if (found === undefined) throw new Error(`${owner} has no ${what}`)
  return found
}

async function applicationIn(ask: Ask, state: ApplicationStatus) {
  const { items } = await ask.read(owner, companyApplication.list, { query: { limit: 100 } })
  return first(
    items.filter((one) => one.state === state),
    `application that is ${state}`,
  )
}

function applicationPage(state: ApplicationStatus): ListedPage['path'] {
  return async (ask) => `/company/applications/${(await applicationIn(ask, state)).applicationId}`
}

async function needOf(ask: Ask, state: NeedStatus) {
  const { items } = await ask.read(owner, need.list, { query: { limit: 100 } })
  return first(
    items.filter((one) => one.state === state),
    `need that is ${state}`,
  )
}

function needIn(state: NeedStatus, below = ''): ListedPage['path'] {
  return async (ask) => `/company/needs/${(await needOf(ask, state)).needId}${below}`
}

/** A draft, with a product for which the consent is asked. */
async function applyForm(ask: Ask): Promise<string> {
  const { productId } = await applicationIn(ask, 'superseded')
  return `/company/needs/${(await needOf(ask, 'draft')).needId}/apply?products=${productId}`
}

async function pendingTaking(ask: Ask): Promise<string> {
  const { needId } = await needOf(ask, 'taken')
  const { takings } = await ask.read(owner, need.show, { params: { needId } })
  return `/company/needs/${needId}/takings/${first(takings, 'taking').takingId}`
}
