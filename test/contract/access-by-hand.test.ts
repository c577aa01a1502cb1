import { expect, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { accessByHand, allowsByHand } from './access-by-hand.ts'
import { cellsOf } from './access-cells.ts'

const split = (id: string) => ({ resource: id.slice(0, id.lastIndexOf('.')), verb: id.slice(id.lastIndexOf('.') + 1) })

/** The verbs that a part of the table names one by one. */
function verbsIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.map(String)
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(verbsIn) : []
}

test('the contracts give each caller what the table written by hand gives, and nothing else', () => {
  for (const route of served) {
    const { resource, verb } = split(route.id)
    for (const cell of cellsOf(route)) {
      const label = `${route.id}: ${cell.caller}, ${cell.relation}`
      expect.soft(allowsByHand(resource, verb, cell), label).toBe(cell.expected === 'reaches')
    }
  }
})

test('the table has every resource, and no verb or resource that is not there', () => {
  const ids = served.map(({ id }) => split(id))
  expect(Object.keys(accessByHand).sort()).toEqual([...new Set(ids.map(({ resource }) => resource))].sort())
  for (const [resource, table] of Object.entries(accessByHand)) {
    const verbs = ids.filter((id) => id.resource === resource).map(({ verb }) => verb)
    for (const verb of verbsIn(table)) expect.soft(verbs, `${resource} has no ${verb}`).toContain(verb)
  }
})
