// Goods to come 待到货: lines of notices and of purchase contracts in force with something left at the end of a day. What is
// loaded of a contract line is not told a second time with the contract; what is closed by now stays closed. A contract
// without a day is expected by its supplier's lead days.

import {
  addDays,
  daysBetween,
  kilogramsOf,
  type BasisPoints,
  type Day,
  type Grams,
  type Milli,
} from '../../shared/kernel/index.ts'
import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { goodsToCome as contract } from '../../shared/reports/goods-to-come.ts'
import { snake, type Sql } from '../books/sql.ts'
import { hasMoreToCome } from '../ledger/more-to-come.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Line = Omit<Row, 'stage' | 'lateDays' | 'openMilli' | 'tonnesMilli' | 'expectedDay'> & {
  readonly agreedDay: Day | null
  readonly orderedDay: Day
  readonly leadDays: number | null
  readonly contractLineId: number
  readonly qtyMilli: Milli
  readonly toleranceBp: BasisPoints | null
  readonly unitWeightGrams: Grams
}

export async function goodsToCome(sql: Sql, params: Params): Promise<Row[]> {
  const loaded = await openLines(sql, 'shipmentNotice', params)
  const agreed = params.loadedOnly === true ? [] : await openLines(sql, 'purchaseContract', params)
  const onTheWay = new Map<number, number>()
  for (const line of loaded)
    onTheWay.set(line.contractLineId, (onTheWay.get(line.contractLineId) ?? 0) + line.qtyMilli - line.arrivedMilli)
  return [
    ...loaded.map((line) => rowOf('loaded', line, 0, params.asOf)),
    ...agreed
      .filter(isAwaited)
      .map((line) => rowOf('agreed', line, onTheWay.get(line.contractLineId) ?? 0, params.asOf)),
  ]
    .filter(({ openMilli }) => openMilli > 0)
    .toSorted((a, b) => (a.expectedDay ?? whenever).localeCompare(b.expectedDay ?? whenever))
}

const isAwaited = ({ qtyMilli, arrivedMilli, toleranceBp }: Line): boolean =>
  hasMoreToCome(qtyMilli, arrivedMilli, toleranceBp)

/** After every day that was agreed. */
const whenever = '9999-12-31'

function rowOf(stage: Row['stage'], line: Line, loadedMilli: number, asOf: Day): Row {
  const {
    qtyMilli,
    unitWeightGrams,
    contractLineId: _of,
    toleranceBp: _done,
    agreedDay,
    orderedDay,
    leadDays,
    ...told
  } = line
  const expectedDay = agreedDay ?? (leadDays === null ? null : addDays(orderedDay, leadDays))
  const openMilli = (qtyMilli - line.arrivedMilli - loadedMilli) as Milli
  const late = expectedDay === null ? 0 : daysBetween(expectedDay, asOf)
  return {
    ...told,
    stage,
    expectedDay,
    lateDays: late > 0 ? late : null,
    openMilli,
    tonnesMilli: kilogramsOf(openMilli, unitWeightGrams) as Milli,
  }
}

function openLines(sql: Sql, kind: 'shipmentNotice' | 'purchaseContract', params: Params): Promise<Line[]> {
  const { asOf, partnerId, productId } = params
  const table = snake(kind)
  const isNotice = kind === 'shipmentNotice'
  const truck = isNotice
    ? 'l.contract_line_id, null as tolerance_bp, h.plate, h.driver, h.driver_phone, h.loaded_day'
    : 'l.id as contract_line_id, l.tolerance_bp, null as plate, null as driver, null as driver_phone, null as loaded_day'
  return sql.all<Line>(
    `select d.id as document_id, d.partner_id, d.no, d.partner_name, l.product_id, p.code as product, l.product_name, l.unit,
      l.delivery_day as agreed_day, d.day as ordered_day, q.lead_days, l.qty_milli, l.unit_weight_grams, ${truck},
      coalesce((select sum(m.fulfilled_milli) from line_move m where m.line_id = l.id and m.day <= ?), 0) as arrived_milli
    from document d
    join ${table} h on h.document_id = d.id and h.version = d.version
    join ${table}_lines l on l.document_id = d.id and l.version = d.version
    join product p on p.id = l.product_id join partner q on q.id = d.partner_id
    left join closed_line c on c.line_id = l.id
    where d.kind = '${kind}' and d.state = 'approved' and c.line_id is null and d.day <= ?
      and (? = 0 or d.partner_id = ?) and (? = 0 or l.product_id = ?)
    order by d.day, d.id, l.line_no`,
    [asOf, asOf, partnerId ?? 0, partnerId ?? 0, productId ?? 0, productId ?? 0],
  )
}
