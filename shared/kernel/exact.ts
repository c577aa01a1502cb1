/** A quotient that is compared exactly; `approx` is what people read. */
export type Quotient = {
  readonly numerator: number
  readonly denominator: number
  readonly approx: number
}

/** @param denominator more than 0 @param approx the quotient as a double */
export const quotient = (numerator: number, denominator: number, approx: number): Quotient => ({
  numerator,
  denominator,
  approx,
})

/** A double as the decimal that it prints as: digits x 10^-scale. */
function decimal(value: number): { digits: bigint; scale: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/**
 * Compares a quotient with a decimal bound as the numbers are written, free of rounding: 1 / 3 is less than 33.34 / 100.
 * @returns negative, 0 or positive
 */
export function compareQuotient(value: Quotient, bound: number): number {
  const gap = value.approx - bound
  // Far apart, doubles decide; their error is some 1e-15 of the value.
  if (Math.abs(gap) > 1e-9 * Math.max(1, Math.abs(bound))) return gap
  const [n, d, b] = [decimal(value.numerator), decimal(value.denominator), decimal(bound)]
  const left = n.digits * 10n ** BigInt(d.scale + b.scale)
  const right = b.digits * d.digits * 10n ** BigInt(n.scale)
  return left < right ? -1 : left > right ? 1 : 0
}
