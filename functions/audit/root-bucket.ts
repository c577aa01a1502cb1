import type { Bucket } from '#functions/platform/bucket'
import type { RootStore } from './root-store.ts'

const prefix = 'roots/'
const keyOf = (number: number) => `${prefix}${String(number).padStart(10, '0')}.json`

/** Roots in a bucket under object lock: whoever has every right can't change or delete one before its time is over. */
export function rootBucket(bucket: Bucket): RootStore {
  return {
    async numbers() {
      const numbers: number[] = []
      for await (const key of bucket.list(prefix)) numbers.push(Number(key.slice(prefix.length, -'.json'.length)))
      return numbers
    },

    async read(number) {
      const text = (await bucket.read(keyOf(number)))?.toString('utf8')
      try {
        return JSON.parse(text ?? '')
      } catch {
        return text
      }
    },

    add: (root) => bucket.add(keyOf(root.number), Buffer.from(`${JSON.stringify(root)}\n`)),
  }
}
