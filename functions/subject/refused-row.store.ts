import * as z from 'zod'
import type { Ctx } from '#functions/platform/context'
import { fromCursor, toCursor } from '#functions/platform/cursor'
import type { Item } from '#functions/platform/db'
import type { Page, PageQuery } from '#shared/kernel/page'
import type { RowFault } from '#shared/subject/row-fault'

const Text = z.object({ zh: z.string(), en: z.string() })
const Faults: z.ZodType<readonly RowFault[]> = z.array(z.object({ field: z.string(), code: z.string(), detail: Text }))
const RefusedRow = z.object({ row: z.int(), uscc: z.string().nullable(), faults: Faults })
export type RefusedRow = z.infer<typeof RefusedRow>

const loadKey = (loadId: string) => `LOAD#${loadId}`
const prefix = 'REFUSED#'

/** What was wrong with a row, kept beside its load; the row itself is not. */
export function toRefusedItem(loadId: string, refused: RefusedRow): Item {
  return { pk: loadKey(loadId), sk: `${prefix}${String(refused.row).padStart(10, '0')}`, ...refused }
}

/** One page of a load's refused rows, by their number. */
export async function readRefusedRows(ctx: Ctx, loadId: string, page: PageQuery): Promise<Page<RefusedRow>> {
  const list = `refused#${loadId}`
  const found = await ctx.platform.db.queryPage(ctx.platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': loadKey(loadId), ':prefix': prefix },
    Limit: page.limit,
    ExclusiveStartKey: fromCursor(ctx, list, page.cursor),
    ConsistentRead: true,
  })
  return {
    items: found.items.map((item) => RefusedRow.parse(item)),
    nextCursor: toCursor(ctx, list, found.next),
  }
}
