/**
 * The hour that the tables must bear: 1 million companies and 100 banks (R8). What is assumed is written here; how many
 * writes a case or a chunk makes, and on which keys, is measured.
 */
export const busiestHour = {
  companies: 1_000_000,
  banks: 100,
  /** A company states two needs a year and applies to three banks for each: more than any city's platform reports. */
  applicationsPerCompanyAndYear: 6,
  workingDaysPerYear: 250,
  /** A tenth of a day's work falls into each of its hours; the busiest has twice that, on a day with twice the usual work. */
  shareOfYearsDay: 0.1 * 2 * 2,
  /** One bank of the hundred takes a third of all applications. */
  largestBanksShare: 1 / 3,
  /** Every department delivers a record of every company within two hours of the night; here, within this one. */
  departments: 12,
  rowsPerChunk: 90,
  hoursOfLoads: 2,
} as const

const { companies, applicationsPerCompanyAndYear, workingDaysPerYear, shareOfYearsDay } = busiestHour
/** Applications begun in each second of it; each is counted with all that it leads to, as if that fell into the same hour. */
export const applicationsPerSecond =
  ((companies * applicationsPerCompanyAndYear) / workingDaysPerYear) * (shareOfYearsDay / 3600)

const { departments, rowsPerChunk, hoursOfLoads } = busiestHour
export const chunksPerSecond = (companies * departments) / rowsPerChunk / (hoursOfLoads * 3600)
