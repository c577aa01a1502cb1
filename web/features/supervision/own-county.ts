import type { OfficeFilters } from './office-address.ts'

/** A county's office has its own county in every answer, without having asked for it; undefined: the city's office. */
export const ownCounty = (answered: string | undefined, filters: OfficeFilters): string | undefined =>
  filters.county === undefined ? answered : undefined
