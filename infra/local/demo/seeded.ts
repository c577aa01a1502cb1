/** Numbers that follow from a text alone, the same on every machine and in every run. */
export interface Seeded {
  /** From 0 up to, but not, 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  weighted<T>(list: readonly (readonly [T, number])[]): T
  /** About normal with mean 0 and deviation 1, never beyond 6 (sum of twelve). */
  normal(): number
}

export function seeded(seed: string): Seeded {
  const next = mulberry32(hash(seed))
  const pick = <T>(list: readonly T[]): T => element(list, Math.floor(next() * list.length))
  return {
    next,
    int: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick,
    weighted<T>(list: readonly (readonly [T, number])[]): T {
      const total = list.reduce((sum, [, weight]) => sum + weight, 0)
      let rest = next() * total
      const found = list.find(([, weight]) => {
        rest -= weight
        return rest < 0
      })
      return (found ?? element(list, list.length - 1))[0]
    },
    normal() {
      let sum = -6
      for (let draw = 0; draw < 12; draw += 1) sum += next()
      return sum
    },
  }
}

function element<T>(list: readonly T[], at: number): T {
  if (list.length <= at || at < 0) throw new RangeError('there is nothing to pick from')
  return list[at] as T // within the list, as just checked
}

/** FNV-1a, 32 bit. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

/** Tommy Ettinger's mulberry32 (public domain): small, and even enough for sample data. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
