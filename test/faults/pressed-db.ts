import type { Db } from '#functions/platform/db'

/** Around each call on the database: `press` is asked right before and right after it. */
export type Press = (moment: 'before' | 'after', method: string) => void | Promise<void>

const methods = ['get', 'queryPage', 'getMany', 'put', 'increment', 'remove', 'transact'] as const

/** A database each of whose calls is pressed; a query over several pages counts as one. */
export function pressedDb(db: Db, press: Press): Db {
  const pressed =
    (name: string, work: (...given: unknown[]) => Promise<unknown>) =>
    async (...given: unknown[]): Promise<unknown> => {
      await press('before', name)
      const done = await work(...given)
      await press('after', name)
      return done
    }
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      const bound = value.bind(target)
      if (name === 'query')
        return async function* (...given: unknown[]) {
          await press('before', 'query')
          yield* bound(...given)
          await press('after', 'query')
        }
      return methods.some((one) => one === name) ? pressed(String(name), bound) : bound
    },
  })
}
