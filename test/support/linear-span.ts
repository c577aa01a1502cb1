/** A large prime: sums and differences of counts are exact modulo it. */
const prime = 2_147_483_647n

/** What follows from known sums by adding and taking away, however often: a space of vectors that grows. */
export class LinearSpan {
  readonly #rows = new Map<number, readonly bigint[]>()

  /** One more known sum: how often each unknown is in it. */
  add(vector: readonly number[]): void {
    const rest = this.#reduce(vector.map(BigInt))
    const lead = rest.findIndex((one) => one !== 0n)
    if (lead === -1) return
    const inverse = powerOf(rest[lead] ?? 1n, prime - 2n)
    this.#rows.set(
      lead,
      rest.map((one) => (one * inverse) % prime),
    )
  }

  /** Whether this sum follows from those that are known. */
  holds(vector: readonly number[]): boolean {
    return this.#reduce(vector.map(BigInt)).every((one) => one === 0n)
  }

  #reduce(vector: readonly bigint[]): readonly bigint[] {
    let rest = vector.map((one) => ((one % prime) + prime) % prime)
    for (let at = 0; at < rest.length; at++) {
      const [factor, row] = [rest[at] ?? 0n, this.#rows.get(at)]
      if (factor === 0n || !row) continue
      rest = rest.map((one, place) => (((one - factor * (row[place] ?? 0n)) % prime) + prime) % prime)
    }
    return rest
  }
}

function powerOf(base: bigint, exponent: bigint): bigint {
  let [result, factor, left] = [1n, base % prime, exponent]
  while (left > 0n) {
    if (left & 1n) result = (result * factor) % prime
    factor = (factor * factor) % prime
    left >>= 1n
  }
  return result
}
