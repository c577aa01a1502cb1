import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { demoClients, demoOrganisation, demoUsers } from './demo-users.ts'
import { LocalError } from './local-error.ts'
import type { Secrets } from './secrets.ts'

const Ready = z.object({
  web: z.url().nullable(),
  api: z.url(),
  issuer: z.url(),
  dynamodb: z.url(),
  users: z.array(z.object({ name: z.string(), role: z.string().nullable(), organisation: z.string().nullable() })),
  clients: z.array(z.object({ id: z.string(), secret: z.string(), organisation: z.string() })),
})

/** What a running system tells other programs, in .local/ready.json. */
export type Ready = z.infer<typeof Ready>

const fileOf = (localDir: string) => join(localDir, 'ready.json')

export function describeReady(urls: Pick<Ready, 'web' | 'api' | 'issuer' | 'dynamodb'>, secrets: Secrets): Ready {
  return {
    ...urls,
    users: demoUsers.map(({ name, memberships: [first] }) => ({
      name,
      role: first?.roles[0] ?? null,
      organisation: first === undefined ? null : demoOrganisation(first.organisation).name.zh,
    })),
    clients: demoClients.map(({ id, organisation }) => ({
      id,
      secret: secrets.clients[id] ?? '',
      organisation: demoOrganisation(organisation).name.zh,
    })),
  }
}

/** It holds the clients' secrets, so it is readable by its owner only. */
export function writeReady(localDir: string, ready: Ready): void {
  const draft = `${fileOf(localDir)}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(ready, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, fileOf(localDir))
}

export function removeReady(localDir: string): void {
  rmSync(fileOf(localDir), { force: true })
}

/** @throws LocalError when no system runs on this folder */
export function readReady(localDir: string): Ready {
  try {
    return Ready.parse(JSON.parse(readFileSync(fileOf(localDir), 'utf8')))
  } catch {
    throw new LocalError('The local system is not running (there is no ready.json). Start it with: npm start')
  }
}
