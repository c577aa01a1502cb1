import { addMonths } from '#shared/kernel/local-date'

/**
 * Whole months from one day to another, 0 where the second is earlier. A month is over on the day of the same number,
 * on the month's last day where there is none (Civil Code, article 202).
 */
export function wholeMonths(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  const months = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months)
}
