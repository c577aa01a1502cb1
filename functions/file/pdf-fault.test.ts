import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pdfFault } from './pdf-fault.ts'

const bytesOf = (part: string | Buffer) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)
const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat(['%PDF-1.7\n', ...parts, '\n%%EOF'].map((part) => bytesOf(part)))
const object = (dictionary: string) => `1 0 obj\n<< ${dictionary} >>\nendobj\n`
const stream = (dictionary: string, content: Buffer) =>
  Buffer.concat([Buffer.from(`2 0 obj\n<< ${dictionary} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n')])
const packed = (dictionary: string, content: string | Buffer) =>
  stream(`/Filter /FlateDecode ${dictionary}`, deflateSync(bytesOf(content)))

describe('a PDF', () => {
  it('that only shows something is taken', () => {
    expect(
      pdfFault(pdf(object('/Type /Catalog /OpenAction [3 0 R /Fit]'), packed('', 'BT (JavaScript) Tj ET'))),
    ).toBeUndefined()
    expect(
      pdfFault(pdf(object('/Type /Page /Annots [<< /A << /S /URI /URI (https://example.org) >> >>]'))),
    ).toBeUndefined()
  })

  it.each([
    ['a script', object('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a script whose name is written in hex', object('/OpenAction << /S /J#61vaScr#69pt /JS 4 0 R >>')],
    ['a program that it starts', object('/A << /S /Launch /F (cmd.exe) >>')],
    ['a file inside', object('/Names << /EmbeddedFiles 4 0 R >>')],
    ['a form that sends itself', object('/A << /S /SubmitForm /F (https://example.org) >>')],
    ['a script in a packed object', packed('/Type /ObjStm /N 1 /First 4', '1 0 << /S /JavaScript /JS (x) >>')],
    [
      'a script in a packed object that calls itself an image',
      packed('/Type /Obj#53tm /Subtype /Image', '<< /S /JavaScript >>'),
    ],
    ['a script in a packed stream that says nothing of itself', packed('', '<< /S /JavaScript /JS (x) >>')],
  ])('with %s is refused', (_what, content) => {
    expect(pdfFault(pdf(content))).toBe('pdf_with_script')
  })

  it('that nobody can look into is refused', () => {
    expect(pdfFault(pdf('trailer << /Encrypt 5 0 R >>'))).toBe('pdf_unreadable')
    expect(pdfFault(pdf(stream('/Type /ObjStm /Filter /LZWDecode', Buffer.from('zzzz'))))).toBe('pdf_unreadable')
    expect(pdfFault(pdf(packed('', Buffer.alloc(65 * 1024 * 1024))))).toBe('pdf_unreadable')
  })

  it('may hold images of any size', () => {
    expect(pdfFault(pdf(packed('/Subtype /Image', Buffer.alloc(65 * 1024 * 1024))))).toBeUndefined()
  })
})
