import { createHash } from 'node:crypto'
import { file } from '#shared/file/file.contract'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { companyApplication } from '#shared/financing/company-application.contract'
import { donggang } from './tour-bank.ts'
import { owner } from './tour-company.ts'
import type { Tour } from './tour-step.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF')
const sha256 = createHash('sha256').update(pdf).digest('hex')

/** Returned for more: the company attaches a file, which goes straight to its store, and hands it in; the bank reads it. */
export async function bringPapers(tour: Tour, applicationId: string): Promise<void> {
  tour.chapter('returned')
  const { officer } = donggang
  const params = { applicationId }
  const missing = [{ document: null, words: '近 3 个月的购销合同', reason: '流水里有两笔大额往来，要看合同' }]
  await tour.does(
    officer,
    'returns it for a contract',
    bankApplication.returnForMore,
    { params, body: { missing } },
    'returned',
  )
  await tour.sees(
    owner,
    "reads what is missing and why; the bank's clock stands",
    companyApplication.show,
    { params },
    (one) => one.missing.length === 1 && one.duty?.state === 'paused',
  )
  const body = { about: applicationId, name: '购销合同.pdf', sizeBytes: pdf.length, sha256 }
  const { id: fileId } = await tour.does(
    owner,
    'declares a file',
    file.declare,
    { body: file.declare.body.parse(body) },
    'declared',
  )
  const one = { params: { fileId } }
  const place = await tour.does(owner, 'asks where it may be put', file.requestUpload, one)
  await tour.puts(owner, 'puts the bytes to the signed address', place, pdf)
  await tour.does(owner, 'confirms: the bytes are looked at and kept', file.confirm, one, 'stored')
  const note = { params, body: { note: '合同已附上' } }
  await tour.does(owner, 'hands in what was missing', companyApplication.supply, note, 'accepted')
  await tour.sees(officer, 'finds the file', file.list, { query: { about: applicationId, limit: 20 } }, ({ items }) =>
    items.some((found) => found.fileId === fileId),
  )
  const { url } = await tour.does(officer, 'asks for its address', file.requestDownload, one)
  await tour.gets(officer, 'reads the same bytes', url, pdf)
}
