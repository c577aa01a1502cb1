import { headOf, httpEntryOf } from '#functions/entries/http-entry'
import { Db } from '#functions/platform/db'
import { firedCode, type Order } from './fault-order.ts'
import { pressedDb } from './pressed-db.ts'

process.on('message', async (given) => {
  const { config, now, event, diesAt } = given as Order // as kill-points.test.ts sends it
  const keys = { field: [Buffer.alloc(32, 1)] as const, hash: Buffer.alloc(32, 2) }
  let moment = 0
  const db = pressedDb(new Db(config), () => {
    if (moment++ === diesAt) process.exit(firedCode)
  })
  const platform = { config: { ...config, keys }, db, clock: { now: () => now } }
  const { statusCode, body } = await httpEntryOf(headOf(event.path), platform)(event)
  process.send?.({ status: statusCode, body: JSON.parse(body) }, undefined, undefined, () => process.exit(0))
})
process.send?.('ready')
