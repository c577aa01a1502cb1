import { afterAll, beforeAll } from 'vitest'
import { type System, type SystemOptions, startSystem } from '#test/support/start-system'

/** A system for the tests of one file. */
export function useSystem(options: SystemOptions = {}): System {
  let system: System | undefined
  beforeAll(async () => {
    system = await startSystem(options)
  })
  afterAll(async () => {
    await system?.stop()
  })
  return new Proxy({} as System, {
    get(_target, key) {
      if (system === undefined) throw new Error('the system is there from beforeAll on: read it inside a test')
      return Reflect.get(system, key)
    },
  })
}
