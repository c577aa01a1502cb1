import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { unzip } from '#test/support/unzip'
import { toCsv, writeSheets } from './write-sheets.ts'

const evil = ['=1+1', '+A1', '-2+3', '@SUM(A1)', '\t=1', '\r=1']

test('a text that a spreadsheet would run is kept from it, whatever it begins with', () => {
  const text = Buffer.from(toCsv([evil])).toString('utf8')
  const [cells] = parse(text, { bom: true }) as string[][]
  expect(cells).toEqual(evil.map((one) => `'${one}`))
})

test('quotes, commas and breaks come back as they were; numbers stay numbers, also below zero', () => {
  const rows = [
    ['名称', 'a,b', 'c"d', 'e\r\nf'],
    [-12.5, 0, null, '<5'],
  ]
  const text = Buffer.from(toCsv(rows)).toString('utf8')
  expect(text.startsWith('\ufeff名称,')).toBe(true)
  expect(parse(text, { bom: true })).toEqual([
    ['名称', 'a,b', 'c"d', 'e\r\nf'],
    ['-12.5', '0', '', '<5'],
  ])
})

test('an xlsx holds each sheet, its texts as texts and no formula', async () => {
  const sheets = [
    {
      name: 'banks',
      rows: [
        ['银行', '笔'],
        ['=HYPERLINK("x")', 12],
      ],
    },
    { name: '口径', rows: [['指标', '口径']] },
  ]
  const { name, mediaType, bytes } = await writeSheets('banks', 'xlsx', sheets)
  expect([name, mediaType]).toEqual(['banks.xlsx', expect.stringContaining('spreadsheetml')])
  const files = unzip(bytes)
  const all = [...files.values()].join('\n')
  expect(files.get('xl/workbook.xml')).toMatch(/name="banks".*name="口径"/s)
  expect(all).toContain('=HYPERLINK')
  expect(all).not.toContain('<f>')
})
