import type { Text } from '#shared/kernel/text'

/** Why a row was refused: the field, a code for machines, what would be right. */
export type RowFault = { readonly field: string; readonly code: string; readonly detail: Text }

export const rowFault = (field: string, code: string, detail: Text): RowFault => ({ field, code, detail })

/** A field's name as it came, cut to a length that can be kept. */
export const shownName = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)
