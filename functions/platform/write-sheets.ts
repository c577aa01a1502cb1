import type { FileAnswer } from '#shared/kernel/route'
import { type FileKind, mediaTypeOf } from '#shared/kernel/table-file'

/** A table to take along: numbers stay numbers. */
export type Sheet = {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}
export type SheetCell = string | number | null

/** A sheet, and those behind it, as a file. CSV holds the first one alone. */
export async function writeSheets(table: string, kind: FileKind, sheets: readonly Sheet[]): Promise<FileAnswer> {
  const bytes = kind === 'csv' ? toCsv(sheets[0]?.rows ?? []) : await toXlsx(sheets)
  return { name: `${table}.${kind}`, mediaType: mediaTypeOf[kind], bytes }
}

/** RFC 4180 in UTF-8; the mark in front tells Excel that it is no GBK. */
export function toCsv(rows: readonly (readonly SheetCell[])[]): Uint8Array {
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`, 'utf8')
}

function csvCell(cell: SheetCell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A text that a spreadsheet would run as a formula is kept from it by an apostrophe (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** A cell that is text by its type is never a formula. */
async function toXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => excelCell(cell, at === 0))),
  }))
  // Loaded when somebody asks for a workbook: 77 kB that no other request needs.
  const { default: writeExcel } = await import('write-excel-file/node')
  return writeExcel(written).toBuffer()
}

const excelCell = (cell: SheetCell, isHead: boolean) => {
  if (cell === null) return null
  const type = typeof cell === 'number' ? Number : String
  return { value: cell, type, ...(isHead ? { fontWeight: 'bold' as const } : {}) }
}
