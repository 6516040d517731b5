// Order status 订单进度: how far each order's line has got. Deliveries are found by the order's line they name, straight or
// over pick lists and loading slips; what is open on them is the customer's debt for those slips as a whole.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { orderStatus as contract } from '../../shared/reports/order-status.ts'
import { stageOf } from '../../shared/sales/order-stage.ts'
import type { Sql } from '../books/sql.ts'
import { unsigned } from '../ledger/signed-returns.ts'

type Row = ReportRow<typeof contract>
type Line = Omit<Row, 'stage'>

/** Delivery lines `v` of documents `d` in force that come from a pick list's line `k`. */
const fromPick = `(v.pick_line_id = k.id or v.loading_line_id in (select s.id from loading_slip_lines s where s.pick_line_id = k.id))`

/** What deliveries found by `where` come to, under the names of the report. */
const deliveredBy = (where: string): string => `
  coalesce((select sum(v.qty_milli) from delivery_lines v join document d on d.id = v.document_id
    where ${where} and d.state = 'posted'), 0) as delivered_milli,
  coalesce((select sum(v.qty_milli) from delivery_lines v join document d on d.id = v.document_id
    where ${where} and ${unsigned}), 0) as unsigned_milli,
  coalesce((select sum(b.invoiced_milli) from delivery_lines v join document d on d.id = v.document_id
    join line_balance b on b.line_id = v.id where ${where} and d.state = 'posted'), 0) as invoiced_milli,
  coalesce((select sum(b.open_fen) from item_balance b join open_item i on i.id = b.item_id where b.side = 'receivable'
    and i.document_id in (select v.document_id from delivery_lines v where ${where})), 0) as open_fen`

const loadedOf = (picks: string): string => `coalesce((select sum(s.qty_milli) from loading_slip_lines s
    join document d on d.id = s.document_id and d.state = 'posted' where s.pick_line_id in (${picks})), 0) as loaded_milli`

const contracts = `select o.id as document_id, o.partner_id, o.day, o.no, k.line_no as line, o.partner_name, k.product_id,
    k.product_name, k.unit, k.qty_milli as ordered_milli, k.delivery_day,
    coalesce((select sum(p.qty_milli) from pick_list_lines p join document d on d.id = p.document_id and d.version = p.version
      where p.contract_line_id = k.id and d.state <> 'reversed'), 0) as picked_milli,
    ${loadedOf(`select p.id from pick_list_lines p where p.contract_line_id = k.id`)}, ${deliveredBy('v.contract_line_id = k.id')}
  from document o join sales_contract_lines k on k.document_id = o.id and k.version = o.version
  left join closed_line c on c.line_id = k.id
  where o.kind = 'salesContract' and o.state = 'approved' and c.line_id is null`

const pickLists = `select o.id as document_id, o.partner_id, o.day, o.no, k.line_no as line, o.partner_name, k.product_id,
    k.product_name, k.unit, k.qty_milli as ordered_milli, h.pick_up_day as delivery_day, k.qty_milli as picked_milli,
    ${loadedOf('k.id')}, ${deliveredBy(fromPick)}
  from document o join pick_list h on h.document_id = o.id and h.version = o.version
  join pick_list_lines k on k.document_id = o.id and k.version = o.version
  left join closed_line c on c.line_id = k.id
  where o.kind = 'pickList' and o.state = 'approved' and c.line_id is null and k.contract_line_id is null`

export async function orderStatus(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const { partnerId, stage, finished } = params
  const lines = await Promise.all(
    [contracts, pickLists].map((text) =>
      sql.all<Line>(
        `${text}${partnerId === null ? '' : ' and o.partner_id = ?'} order by o.day, o.id, k.line_no`,
        partnerId === null ? [] : [partnerId],
      ),
    ),
  )
  return lines
    .flat()
    .map((row): Row => ({ ...row, stage: stageOf(row) }))
    .filter((row) => (stage === null || row.stage === stage) && (finished === true || row.stage !== 'done'))
}
