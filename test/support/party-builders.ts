import { folderStore, sha256Of } from '#functions/file/folder-store'
import { onApplicationPaidOut } from '#functions/financing/on-application-paid-out'
import { react } from '#functions/platform/consumer'
import { LoanId } from '#shared/financing/loan'
import { OrganisationId } from '#shared/identity/organisation'
import { paidOutEvent, payOut } from '#test/support/loans'
import { type Build, need, type Prepared, post, publishedProduct, type Town } from '#test/support/town'
import type { Worker } from '#test/support/world'

const boss = ({ society }: Town) => society.worker('company A', 'sme_owner', 0)

/** One product of bank A is enough for all its loans. */
const products = new WeakMap<Town['world'], Promise<string>>()
function productOf(town: Town): Promise<string> {
  const made = products.get(town.world) ?? publishedProduct(town, town.society.worker('bank A', 'product_manager', 0))
  products.set(town.world, made)
  return made
}

/** A loan of bank A to company A. */
async function loan(town: Town): Promise<string> {
  const { world, society } = town
  const { uscc } = await world.done(boss(town), { method: 'GET', path: '/company' })
  const applicationId = await payOut(world.platform, {
    companyId: OrganisationId.parse(society.organisationId('company A')),
    uscc: String(uscc),
    bankId: OrganisationId.parse(society.organisationId('bank A')),
    productId: await productOf(town),
    needId: await need(town, boss(town)),
  })
  await react(world.platform, onApplicationPaidOut, await paidOutEvent(world.platform, applicationId))
  return LoanId.parse(applicationId.replace('app_', 'loan_'))
}

/** What company A is told of its loan. */
async function notice(town: Town, maker: Worker): Promise<string> {
  const loanId = await loan(town)
  let cursor: string | undefined
  do {
    const query = { limit: '100', ...(cursor === undefined ? {} : { cursor }) }
    const { items, nextCursor } = await town.world.done(maker, { method: 'GET', path: '/notices', query })
    const told = items as { noticeId: string; about: { id: string } }[] // as the contract of the list says
    const found = told.find(({ about }) => about.id === loanId)
    if (found) return found.noticeId
    cursor = typeof nextCursor === 'string' ? nextCursor : undefined
  } while (cursor !== undefined)
  throw new Error('nobody was told of the loan')
}

/** The smallest picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const declared = { name: '营业执照.png', sizeBytes: picture.length, sha256: sha256Of(picture) }

async function file(town: Town, maker: Worker): Promise<string> {
  return (await post(town.world, maker, '/files', { about: await need(town, maker), ...declared })).id
}
async function uploadedFile(town: Town, maker: Worker): Promise<string> {
  const { config, clock } = town.world.platform
  const fileId = await file(town, maker)
  const { url } = await town.world.done(maker, { method: 'GET', path: `/files/${fileId}/upload-url` })
  await folderStore(config).put(String(url).replace(/.*\//, ''), picture, clock.now())
  return fileId
}
async function storedFile(town: Town, maker: Worker): Promise<string> {
  const fileId = await uploadedFile(town, maker)
  await post(town.world, maker, `/files/${fileId}/confirm`)
  return fileId
}

const of =
  (name: string, make: (town: Town, owner: Worker) => Promise<string>, more: Omit<Prepared, 'params'> = {}): Build =>
  async (town, owner) => ({ params: { [name]: await make(town, owner) }, ...more })

const grade = { kind: 'grade', reportId: 'G-1', valueDate: '2026-03-02', grade: 'normal' }

/** How calls on loans, notices and files are prepared. */
export const partyBuilders: Readonly<Record<string, Build>> = {
  'financing.bankLoan.report': of('loanId', loan, { body: { reports: [grade] } }),
  'financing.bankLoan.show': of('loanId', loan),
  'financing.companyLoan.show': of('loanId', loan),
  'financing.companyLoan.quoteEarlyRepayment': of('loanId', loan, {
    query: { principalFen: '1000000', on: '2026-03-10' },
  }),
  'notification.notice.markRead': of('noticeId', notice),
  'file.file.declare': async (town, maker) => ({ body: { about: await need(town, maker), ...declared } }),
  'file.file.list': async (town, maker) => ({ query: { about: await need(town, maker) } }),
  'file.file.requestUpload': of('fileId', file),
  'file.file.show': of('fileId', file),
  'file.file.confirm': of('fileId', uploadedFile),
  'file.file.requestDownload': of('fileId', storedFile),
}
