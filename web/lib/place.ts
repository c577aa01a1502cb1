import type { OrganisationKind } from '#shared/kernel/role'

/** The kinds of organisation that have pages of their own. */
export type PlaceKind = Extract<OrganisationKind, 'company' | 'bank' | 'office'>

const places: Readonly<Record<PlaceKind, `/${PlaceKind}`>> = { company: '/company', bank: '/bank', office: '/office' }

export const isPlaceKind = (kind: OrganisationKind): kind is PlaceKind => kind in places

/** Where who acts for this kind of organisation works; the home page where there is nothing of their own. */
export const placeOf = (kind: OrganisationKind | undefined): string =>
  kind !== undefined && isPlaceKind(kind) ? places[kind] : '/'
