import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LocalError } from './local-error.ts'
import { portVariable } from './local-settings.ts'

const fileOf = (localDir: string) => join(localDir, 'issuer.port')

/**
 * The issuer's port for this folder. People are known by issuer and subject, so memberships in the data count only for
 * the issuer under which they were made: 0 takes the port of the earlier starts again, another number is refused.
 * @throws LocalError for another port than the data's
 */
export function issuerPortFor(localDir: string, wanted: number): number {
  const made = readPort(localDir)
  if (made === undefined || made === wanted || wanted === 0) return made ?? wanted
  throw new LocalError(
    `The data in ${localDir} was made with the issuer on port ${made}, by which it knows its people. Start with ${portVariable('issuer')}=${made}, or empty the data first: npm run reset`,
  )
}

export function keepIssuerPort(localDir: string, port: number): void {
  writeFileSync(fileOf(localDir), `${port}\n`)
}

function readPort(localDir: string): number | undefined {
  try {
    return Number(readFileSync(fileOf(localDir), 'utf8'))
  } catch {
    return undefined
  }
}
