// What waits for somebody: each task counts what the list it opens shows, and says how much money it is about.

import type { WorkbenchTask } from '../../shared/api.ts'
import type { Day } from '../../shared/kernel/index.ts'
import type { Sql } from '../books/sql.ts'
import { dueBy, openContracts } from './document-views.ts'

/** Late and due are measured at `day`. */
export async function workbenchTasks(sql: Sql, day: Day): Promise<WorkbenchTask[]> {
  return [
    { name: 'toReceive', ...(await contractsDue(sql, 'purchaseContract', day)) },
    { name: 'toDeliver', ...(await contractsDue(sql, 'salesContract', day)) },
    // Both with VAT: of receipts the net estimate is kept as not invoiced, of deliveries the gross.
    { name: 'receivedNotInvoiced', ...(await notInvoiced(sql, 'goodsReceipt', 'b.gross_fen')) },
    { name: 'deliveredNotInvoiced', ...(await notInvoiced(sql, 'delivery', 'b.uninvoiced_fen')) },
    { name: 'overdue', ...(await overdue(sql, day)) },
    { name: 'lowStock', ...(await lowStock(sql)) },
    { name: 'drafts', ...counted(await sql.get('select count(*) as count, null as amount_fen from draft')) },
  ]
}

type Counted = Pick<WorkbenchTask, 'count' | 'amountFen'>
const counted = (row: Partial<Counted> | undefined): Counted => ({
  count: row?.count ?? 0,
  amountFen: row?.amountFen ?? null,
})

/** Contracts in force with goods due within a week or late; a line without a day may come any time. */
async function contractsDue(sql: Sql, kind: 'purchaseContract' | 'salesContract', day: Day): Promise<Counted> {
  const { condition, params } = openContracts(kind, dueBy(day))
  return counted(
    await sql.get(`select count(*) as count, null as amount_fen from document d where d.kind = ? and ${condition}`, [
      kind,
      ...params,
    ]),
  )
}

async function notInvoiced(sql: Sql, kind: 'goodsReceipt' | 'delivery', amount: string): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(distinct d.id) as count, sum(${amount}) as amount_fen from line_balance b join document d on d.id = b.owner_id
      where b.qty_milli > b.invoiced_milli + b.returned_milli and d.kind = ? and d.state = 'posted'`,
      [kind],
    ),
  )
}

async function overdue(sql: Sql, day: Day): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, sum(b.open_fen) as amount_fen from item_balance b join open_item i on i.id = b.item_id
      where b.side = 'receivable' and b.open_fen <> 0 and i.due_day < ?`,
      [day],
    ),
  )
}

/** Products in use with less in all warehouses than their minimum, those with nothing left too. */
async function lowStock(sql: Sql): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, null as amount_fen from product p left join cost_balance c on c.product_id = p.id
      where p.active = 1 and p.min_stock_milli > coalesce(c.qty_milli, 0)`,
    ),
  )
}
