// Open items of a partner that a receipt, payment or settlement can take: the oldest due first.

import type { OpenItem, Queries } from '../../shared/api.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { checkId } from './check-input.ts'

/** An item without a due day falls due on its own day. */
export function listItems(sql: Sql, { partnerId, sides }: Queries['item.list']['input']): Promise<OpenItem[]> {
  return sql.all<OpenItem>(
    `select i.id as item_id, i.side, i.document_id, i.no, i.day, i.due_day, i.amount_fen, b.open_fen
    from item_balance b join open_item i on i.id = b.item_id
    where b.partner_id = ? and ${oneOf(sql, 'b.side', 'texts')} and b.open_fen <> 0
    order by coalesce(i.due_day, i.day), i.day, i.no, i.id`,
    [checkId(partnerId, 'partnerId'), sides],
  )
}
