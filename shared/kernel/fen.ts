/** Money in integer fen (分, 1 yuan = 100 fen). */
export type Fen = number

/** The largest amount that the system takes: 10 billion yuan. Sums of a loan stay far below 2^53. */
export const MAX_FEN: Fen = 1_000_000_000_000

/**
 * a x b / c, rounded half-up; exact also where a x b exceeds 2^53.
 * @param a non-negative integer @param b non-negative integer @param c positive integer
 */
export function mulDivHalfUp(a: number, b: number, c: number): number {
  const product = a * b
  if (2 * product + c <= Number.MAX_SAFE_INTEGER) return Math.floor((2 * product + c) / (2 * c))
  const divisor = BigInt(c)
  return Number((2n * BigInt(a) * BigInt(b) + divisor) / (2n * divisor))
}

/** @param fen integer fen @returns yuan, for places that speak yuan (facts, the files of the command line) */
export const fenToYuan = (fen: Fen): number => fen / 100

/**
 * @param yuan an amount with at most two decimals
 * @returns fen, or null where it is no whole number of fen
 */
export function yuanToFen(yuan: number): Fen | null {
  const fen = Math.round(yuan * 100)
  return Number.isSafeInteger(fen) && fen / 100 === yuan ? fen : null
}
