// To load 待装车: lines of pick lists in force that are neither loaded nor closed; those to be fetched first come first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { toLoad as contract } from '../../shared/reports/to-load.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Line = Omit<Row, 'tonnesMilli'> & { readonly unitWeightGrams: Grams }

/** Lots of a purchase line, wherever they lie; of any other line, what its warehouse holds. */
const there = `coalesce(case when l.arrival_line_id is null
  then (select sum(s.qty_milli - s.apart_milli) from stock_balance s where s.product_id = l.product_id and s.warehouse_id = l.warehouse_id)
  else (select sum(s.qty_milli - s.apart_milli) from stock_balance s join lot t on t.id = s.lot_id
    where s.product_id = l.product_id and t.no in (select r.lot from goods_receipt_lines r
      join document e on e.id = r.document_id
      where e.state = 'posted' and r.contract_line_id = l.arrival_line_id and r.product_id = l.product_id)) end, 0)`

export async function toLoad(sql: Sql, { warehouseId }: ReportParams<typeof contract>): Promise<Row[]> {
  const lines = await sql.all<Line>(
    `select d.id as document_id, coalesce(h.pick_up_day, d.day) as day, d.no, l.line_no as line, d.partner_name, h.mode,
      l.product_id, l.product_name, l.spec, l.qty_milli - coalesce(b.fulfilled_milli, 0) as open_milli, l.unit,
      l.unit_weight_grams, l.warehouse_id, w.name as warehouse,
      case when p.no is null then null else p.no || '/' || cast(a.line_no as text) end as arrival,
      ${there} as there_milli, h.plate, h.receiver, h.phone, h.address
    from document d
    join pick_list h on h.document_id = d.id and h.version = d.version
    join pick_list_lines l on l.document_id = d.id and l.version = d.version
    left join line_balance b on b.line_id = l.id
    left join closed_line c on c.line_id = l.id
    left join warehouse w on w.id = l.warehouse_id
    left join purchase_contract_lines a on a.id = l.arrival_line_id
      and a.version = (select version from document where id = a.document_id)
    left join document p on p.id = a.document_id
    where d.kind = 'pickList' and d.state = 'approved' and c.line_id is null
      and l.qty_milli > coalesce(b.fulfilled_milli, 0)${warehouseId === null ? '' : ' and l.warehouse_id = ?'}
    order by 2, d.id, l.line_no`,
    warehouseId === null ? [] : [warehouseId],
  )
  return lines.map(({ unitWeightGrams, ...line }) => ({
    ...line,
    tonnesMilli: kilogramsOf(line.openMilli, unitWeightGrams) as Milli,
  }))
}
