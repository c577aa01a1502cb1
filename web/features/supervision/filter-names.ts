/** By what every office page can be narrowed; it stands in the address and goes along from page to page. */
export const filterNames = ['period', 'bank', 'county', 'section', 'size', 'kind'] as const
export type FilterName = (typeof filterNames)[number]
