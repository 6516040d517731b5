// Contracts 合同执行: every line of a contract in its version in force, ordered and fulfilled at the end of a day.
// Receipts and deliveries of later days are taken back; a void contract is left out from the day it became void.
// There are many lines, so what is the same for many of them (codes, what is closed) is read once and looked up.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Day, Milli } from '../../shared/kernel/index.ts'
import type { contracts as contract } from '../../shared/reports/contract-progress.ts'
import type { Sql } from '../books/sql.ts'
import { hasMoreToCome } from '../ledger/more-to-come.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Kind = Row['kind']
type Line = Omit<Row, 'openMilli' | 'closed' | 'kind' | 'partner' | 'product'> & {
  readonly lineId: number
  readonly state: string
}

export async function contracts(sql: Sql, params: Params): Promise<Row[]> {
  const known = await readKnown(sql, params.asOf)
  const kinds: readonly Kind[] = params.kind === null ? ['purchase', 'sales'] : [params.kind as Kind]
  const rows: Row[] = []
  for (const kind of kinds)
    for (const line of await linesOf(sql, kind, params)) {
      const voidSince = known.voidSince.get(line.documentId)
      if (voidSince !== undefined && voidSince <= params.asOf) continue
      const row = rowOf(kind, line, known)
      if (params.openOnly !== true || isOpen(row)) rows.push(row)
    }
  return rows
}

const tables = { purchase: 'purchase_contract_lines', sales: 'sales_contract_lines' } as const
const documentKinds = { purchase: 'purchaseContract', sales: 'salesContract' } as const

function linesOf(sql: Sql, kind: Kind, { asOf, partnerId, productId }: Params): Promise<Line[]> {
  return sql.all<Line>(
    `select d.id as document_id, d.partner_id, d.no as contract, l.line_no as line, d.day, d.partner_name,
      l.product_id, l.product_name, l.unit, l.qty_milli as ordered_milli, coalesce(b.fulfilled_milli, 0) as fulfilled_milli,
      l.tolerance_bp, l.price_e4, l.priced_per, l.delivery_day, l.id as line_id, d.state
    from document d
    join ${tables[kind]} l on l.document_id = d.id and l.version = d.version
    left join line_balance b on b.line_id = l.id
    where d.kind = '${documentKinds[kind]}' and d.day <= ?${partnerId === null ? '' : ' and d.partner_id = ?'}${productId === null ? '' : ' and l.product_id = ?'}
    order by d.day, d.id, l.line_no`,
    [asOf, ...[partnerId, productId].filter((id) => id !== null)],
  )
}

type Known = {
  readonly partners: ReadonlyMap<number, string>
  readonly products: ReadonlyMap<number, string>
  readonly closed: ReadonlySet<number>
  readonly voidSince: ReadonlyMap<number, Day>
  /** What lines were fulfilled by after the day. */
  readonly later: ReadonlyMap<number, number>
}

async function readKnown(sql: Sql, asOf: Day): Promise<Known> {
  type Of<T> = { readonly id: number; readonly value: T }
  const mapOf = async <T>(text: string): Promise<Map<number, T>> =>
    new Map((await sql.all<Of<T>>(text)).map((row) => [row.id, row.value]))
  const closed = await sql.all<{ id: number }>('select line_id as id from closed_line')
  return {
    partners: await mapOf<string>('select id, code as value from partner'),
    products: await mapOf<string>('select id, code as value from product'),
    closed: new Set(closed.map((row) => row.id)),
    voidSince: await mapOf<Day>('select document_id as id, day as value from reversal'),
    later: await fulfilledAfter(sql, asOf),
  }
}

/** Added up here: grouped by the database, it would go through all moves of all lines in the order of lines. */
async function fulfilledAfter(sql: Sql, day: Day): Promise<Map<number, number>> {
  const moves = await sql.all<{ lineId: number; fulfilledMilli: number }>(
    'select line_id, fulfilled_milli from line_move where day > ? and fulfilled_milli <> 0',
    [day],
  )
  const later = new Map<number, number>()
  for (const { lineId, fulfilledMilli } of moves) later.set(lineId, (later.get(lineId) ?? 0) + fulfilledMilli)
  return later
}

const isOpen = ({ openMilli, orderedMilli, fulfilledMilli, toleranceBp }: Row): boolean =>
  openMilli > 0 && hasMoreToCome(orderedMilli, fulfilledMilli, toleranceBp)

/** Written out: with ten thousand lines, copying rows by their rest costs more than reading them. */
function rowOf(kind: Kind, line: Line, known: Known): Row {
  const fulfilled = line.fulfilledMilli - (known.later.get(line.lineId) ?? 0)
  const closed = line.state === 'closed' || known.closed.has(line.lineId)
  return {
    documentId: line.documentId,
    partnerId: line.partnerId,
    kind,
    contract: line.contract,
    line: line.line,
    day: line.day,
    partner: known.partners.get(line.partnerId) ?? '',
    partnerName: line.partnerName,
    productId: line.productId,
    product: known.products.get(line.productId) ?? '',
    productName: line.productName,
    unit: line.unit,
    orderedMilli: line.orderedMilli,
    fulfilledMilli: fulfilled as Milli,
    openMilli: (closed ? 0 : Math.max(0, line.orderedMilli - fulfilled)) as Milli,
    toleranceBp: line.toleranceBp,
    priceE4: line.priceE4,
    pricedPer: line.pricedPer,
    deliveryDay: line.deliveryDay,
    closed,
  }
}
