// Open items of a partner that a receipt, payment or settlement can take: the oldest due first.

import type { OpenItem, Queries } from '../../shared/api.ts'
import { oneOf } from '../books/sql.ts'
import { lateItemsOf } from '../ledger/late-interest.ts'
import { checkId } from './check-input.ts'
import type { QueryContext } from './query.ts'

/** An item without a due day falls due on its own day. */
export async function listItems(
  { sql, today }: QueryContext,
  { partnerId, sides }: Queries['item.list']['input'],
): Promise<OpenItem[]> {
  const id = checkId(partnerId, 'partnerId')
  const items = await sql.all<Omit<OpenItem, 'lateInterestFen'>>(
    `select i.id as item_id, i.side, i.document_id, i.no, i.day, i.due_day, i.amount_fen, b.open_fen
    from item_balance b join open_item i on i.id = b.item_id
    where b.partner_id = ? and ${oneOf(sql, 'b.side', 'texts')} and b.open_fen <> 0
    order by coalesce(i.due_day, i.day), i.day, i.no, i.id`,
    [id, sides],
  )
  const late = sides.includes('receivable') ? await lateItemsOf(sql, id, today) : []
  const interest = new Map(late.map(({ itemId, interestFen }) => [itemId, interestFen]))
  return items.map((item) => ({ ...item, lateInterestFen: interest.get(item.itemId) ?? 0 }))
}
