/** Write and read request units, and in how many calls. */
export type Units = { readonly writes: number; readonly reads: number; readonly calls: number }
const noUnits: Units = { writes: 0, reads: 0, calls: 0 }
const addUnits = (a: Units, b: Units): Units => ({
  writes: a.writes + b.writes,
  reads: a.reads + b.reads,
  calls: a.calls + b.calls,
})

/** `asked`: by the request itself; `follows`: by read models and consumers, as the stream brings its events. */
export type Cause = 'asked' | 'follows'
export type Part = { readonly step: string; readonly cause: Cause; readonly place: string }

/** Adds up what each step costs, by cause and by table or index. */
export class CapacityMeter {
  readonly #counted = new Map<string, { part: Part; units: Units }>()
  step: string | undefined
  cause: Cause = 'asked'

  /** Nothing is counted outside a step. */
  count(place: string, { writes = 0, reads = 0, calls = 0 }: Partial<Units>): void {
    if (this.step === undefined) return
    const part: Part = { step: this.step, cause: this.cause, place }
    const key = JSON.stringify(part)
    const units = addUnits(this.#counted.get(key)?.units ?? noUnits, { writes, reads, calls })
    this.#counted.set(key, { part, units })
  }

  /** The sum of all parts that are so. */
  sum(isSo: (part: Part) => boolean = () => true): Units {
    return [...this.#counted.values()]
      .filter(({ part }) => isSo(part))
      .reduce((sum, one) => addUnits(sum, one.units), noUnits)
  }

  /** Every value that a part has, in the order in which it was first counted. */
  all<K extends keyof Part>(name: K): Part[K][] {
    return [...new Set([...this.#counted.values()].map(({ part }) => part[name]))]
  }
}
