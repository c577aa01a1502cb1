import { readOrganisation } from '#functions/identity/read-organisation'
import { commit } from '#functions/platform/commit'
import type { Consumer } from '#functions/platform/consumer'
import type { Ctx } from '#functions/platform/context'
import { eventKey, readEvent } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { findProduct } from '#functions/product/find-product'
import { ApplicationId } from '#shared/financing/application'
import { applicationPaidOut, applicationSubmitted } from '#shared/financing/application.events'
import { LoanOrigin, LoanTerms } from '#shared/financing/loan'
import { type LoanTraits, loanOpened } from '#shared/financing/loan.events'
import { openLoan } from '#shared/financing/loan-standing'
import type { EventData } from '#shared/kernel/event'
import type { Committed } from '#shared/kernel/route'
import { ProductId } from '#shared/product/product-life'
import { applications } from './application.store.ts'
import { loanCalendar, loanIdOf, loans } from './loan.store.ts'

/** Money that was paid out is a loan from then on: one for each application. */
export const onApplicationPaidOut: Consumer = {
  name: 'financing-on-application-paid-out',
  hears: [applicationPaidOut],
  react: (ctx, { id, data }) =>
    runCommand(ctx, () => open(ctx, ApplicationId.parse(id), applicationPaidOut.data.parse(data))),
}

async function open(
  ctx: Ctx,
  applicationId: ApplicationId,
  data: EventData<typeof applicationPaidOut>,
): Promise<Committed> {
  const loanId = loanIdOf(applicationId)
  const before = await loans.find(ctx, loanId)
  if (before) return { id: loanId, version: 1, state: before.state.status }
  const { terms, payOut, aprBp, companyId, bankId, productId } = data
  const [application, traits, company, bank, product] = await Promise.all([
    applications.load(ctx, applicationId),
    readLoanTraits(ctx, applicationId),
    readOrganisation(ctx, companyId),
    readOrganisation(ctx, bankId),
    findProduct(ctx, ProductId.parse(productId)),
  ])
  const names = { companyName: company.name, bankName: bank.name, productName: product.name }
  const { contractNumber } = application.state
  const origin = LoanOrigin.parse({ ...data, applicationId, contractNumber, ...names })
  const agreed = LoanTerms.parse({ ...terms, ...payOut, aprBp })
  const { state, standing } = openLoan(origin, agreed, ctx.now, loanCalendar)
  return commit(ctx, {
    aggregate: loans.create(loanId, state),
    event: { declaration: loanOpened, data: { ...origin, terms: agreed, traits, standing } },
  })
}

/** As the application's first event said it. */
async function readLoanTraits({ platform }: Ctx, applicationId: ApplicationId): Promise<LoanTraits> {
  const { config, db } = platform
  const item = await db.get(config.tables.ledger, eventKey(applications.noun, applicationId, 1))
  const first = item && readEvent(item)
  if (first?.type !== applicationSubmitted.type)
    return { productKind: null, industrySection: null, sizeClass: null, firstLoan: null }
  const { productKind, industrySection, sizeClass, firstLoan } = applicationSubmitted.data.parse(first.data)
  return { productKind, industrySection, sizeClass, firstLoan }
}
