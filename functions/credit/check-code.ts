import { putNew, type Write } from '#functions/platform/commit'
import type { Ctx, Platform } from '#functions/platform/context'
import { toBase32 } from '#functions/platform/ids'
import { keyedHash } from '#functions/platform/seal'
import type { ReportId } from '#shared/credit/report'
import { dayOf, type Instant, Instant as InstantSchema } from '#shared/kernel/instant'

/** 80 bits that follow from the report's id and a key of ours: nobody guesses one, or makes one for a false report. */
export function checkCodeOf({ config }: Platform, reportId: ReportId): string {
  const hash = Buffer.from(keyedHash(config.keys.hash, 'report-check', reportId), 'hex')
  return inFours(toBase32(hash.subarray(0, 16)).slice(-16).toUpperCase())
}

/** No counter gives it, so nobody waits for a number: the day, and 60 random bits of the id. */
export function reportNumberOf(reportId: ReportId, now: Instant): string {
  return `ZSR-${dayOf(now).replaceAll('-', '')}-${inFours(reportId.slice(-12).toUpperCase())}`
}

const inFours = (text: string) => text.replace(/(.{4})(?=.)/g, '$1-')

const checkKey = (code: string) => ({ pk: `REPORT-CHECK#${code}`, sk: 'REPORT' })

/** Makes a code known in the transaction of its report. */
export function knownCode({ platform, now }: Ctx, code: string): Write {
  return { item: putNew(platform.config.tables.ledger, { ...checkKey(code), issuedAt: now }) }
}

/** The day on which the report with this code was issued; nothing where there is none. As people type it: case, hyphens, O for 0, I or L for 1. */
export async function issuedOn({ config, db }: Platform, typed: string): Promise<string | null> {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain)) return null
  const item = await db.get(config.tables.ledger, checkKey(inFours(plain)))
  return item ? dayOf(InstantSchema.parse(item.issuedAt)) : null
}
