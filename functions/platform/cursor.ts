import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { PageQuery } from '#shared/kernel/page'
import type { Ctx } from './context.ts'
import type { Item } from './db.ts'
import { keyedHash } from './seal.ts'

/** Where the next page begins, opaque and signed; good only for the same list. */
export function toCursor(ctx: Ctx, list: string, next: Item | undefined): string | null {
  if (!next) return null
  const text = Buffer.from(JSON.stringify(next)).toString('base64url')
  return `${text}.${signatureOf(ctx, list, text)}`
}

/** @throws invalid_request for a cursor that this list did not give */
export function fromCursor(ctx: Ctx, list: string, cursor: PageQuery['cursor']): Item | undefined {
  if (cursor === undefined) return undefined
  const [text = '', signature] = cursor.split('.')
  if (signature === signatureOf(ctx, list, text)) return JSON.parse(Buffer.from(text, 'base64url').toString())
  throw new DomainError(invalidRequest, { count: 1 }, [
    {
      pointer: '#/query/cursor',
      code: 'unknown_cursor',
      detail: {
        zh: '不是这个列表给出的位置，请从第一页开始',
        en: 'Not a cursor of this list; begin with the first page',
      },
    },
  ])
}

const signatureOf = (ctx: Ctx, list: string, text: string) =>
  keyedHash(ctx.platform.config.keys.hash, `cursor#${list}`, text).slice(0, 32)
