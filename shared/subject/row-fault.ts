import type { Text } from '#shared/kernel/text'

/** Why a row was refused: the field, a code for machines, what would be right. */
export type RowFault = { readonly field: string; readonly code: string; readonly detail: Text }

/** A fault is kept and shown: what reads like an ID number, put by mistake wherever it may be, is blotted out of it. */
export function rowFault(field: string, code: string, { zh, en }: Text): RowFault {
  return { field: blot(field), code, detail: { zh: blot(zh), en: blot(en) } }
}

const blot = (text: string): string => text.replace(/\d{17}[\dXx]/g, '***')

/** A field's name as it came, cut to a length that can be kept. */
export const shownName = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)
