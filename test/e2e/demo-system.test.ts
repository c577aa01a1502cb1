import { expect, test } from 'vitest'
import * as z from 'zod'
import { demoClients, demoUsers } from '#infra/local/demo-users'
import { useSystem } from '#test/support/system'

const system = useSystem({ demo: true })

const Me = z.object({ memberships: z.array(z.object({ organisationKind: z.string(), roles: z.array(z.string()) })) })

test('every demo user is a member of what the sign-in card says, with those roles', async () => {
  for (const { name, memberships } of demoUsers) {
    const headers = { authorization: `Bearer ${await system.tokenFor({ user: name })}` }
    const me = Me.parse(await (await fetch(`${system.api}/me`, { headers })).json())
    const held = me.memberships.map(({ roles }) => roles.toSorted())
    expect([name, held.toSorted()]).toEqual([name, memberships.map(({ roles }) => roles.toSorted()).toSorted()])
  }
})

test('every demo client gets a token that lets it in at the departments’ door, and at no other', async () => {
  for (const { id } of demoClients) {
    const headers = { authorization: `Bearer ${await system.tokenFor({ client: id })}` }
    expect((await fetch(`${system.api}/me`, { headers })).status).toBe(403)
  }
})
