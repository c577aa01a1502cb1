/** The counties and districts of the city (GB/T 2260), in their official order. */
export const counties = ['330902', '330903', '330921', '330922'] as const

const twoDigits = (n: number) => String(n).padStart(2, '0')

/** @param month the running one, `2026-11` @param chosen stays among them, however old @returns year, quarters, months, newest first; then the year before */
export function periodsUntil(month: string, chosen: string): string[] {
  const year = Number(month.slice(0, 4))
  const last = Number(month.slice(5, 7))
  const months = Array.from({ length: last }, (_, at) => `${year}-${twoDigits(last - at)}`)
  const quarters = Array.from({ length: Math.ceil(last / 3) }, (_, at) => `${year}-Q${Math.ceil(last / 3) - at}`)
  const before = String(year - 1)
  const beforeMonths = Array.from({ length: 12 }, (_, at) => `${before}-${twoDigits(12 - at)}`)
  const all = [String(year), ...quarters, ...months, before, ...beforeMonths]
  return all.includes(chosen) ? all : [...all, chosen]
}

/** The same span right before: of a month the month before, of a quarter the quarter before. */
export function periodBefore(period: string): string {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest === '') return String(year - 1)
  if (rest.startsWith('Q')) {
    const quarter = Number(rest.slice(1))
    return quarter === 1 ? `${year - 1}-Q4` : `${year}-Q${quarter - 1}`
  }
  const month = Number(rest)
  return month === 1 ? `${year - 1}-12` : `${year}-${twoDigits(month - 1)}`
}
