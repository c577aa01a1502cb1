/** The outcome of a read, in its turn. @throws what the read threw */
export type Turn<T> = () => T

/**
 * Runs reads at once and waits for them all. Each outcome is asked for in its turn: of several faults the caller hears
 * the one that the code comes to first, as if the reads had run one after the other.
 */
export async function atOnce<T extends readonly unknown[]>(
  ...reads: { [K in keyof T]: Promise<T[K]> }
): Promise<{ [K in keyof T]: Turn<T[K]> }> {
  const settled = await Promise.allSettled(reads)
  const turns = settled.map((one) => () => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return turns as { [K in keyof T]: Turn<T[K]> } // one for each read, in their order
}
