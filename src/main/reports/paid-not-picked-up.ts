// Paid, not picked up 已付未提: a customer's advance shared out over what his contracts leave to be delivered, the oldest
// first. A part that pays for some of a line pays for so much of its quantity.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import {
  amountOf,
  kilogramsOf,
  mulDiv,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import type { paidNotPickedUp as contract } from '../../shared/reports/paid-not-picked-up.ts'
import { oneOf, type Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Payer = Pick<Row, 'partnerId' | 'partner' | 'partnerName'> & { readonly advanceFen: Fen }
type Line = {
  readonly documentId: number
  readonly partnerId: number
  readonly contract: string
  readonly day: Day
  readonly product: string
  readonly productName: string
  readonly unit: string
  readonly openMilli: Milli
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
  readonly unitWeightGrams: Grams
}

export async function paidNotPickedUp(sql: Sql, { partnerId }: ReportParams<typeof contract>): Promise<Row[]> {
  const payers = await sql.all<Payer>(
    `select p.id as partner_id, p.code as partner, p.name as partner_name, b.open_fen as advance_fen
    from partner_balance b join partner p on p.id = b.partner_id
    where b.side = 'advance' and b.open_fen > 0${partnerId === null ? '' : ' and p.id = ?'} order by p.code`,
    partnerId === null ? [] : [partnerId],
  )
  const lines = await sql.all<Line>(
    `select d.id as document_id, d.partner_id, d.no as contract, d.day, p.code as product, l.product_name, l.unit,
      l.qty_milli - coalesce(b.fulfilled_milli, 0) as open_milli, l.price_e4, l.priced_per, l.unit_weight_grams
    from document d join sales_contract_lines l on l.document_id = d.id and l.version = d.version
    join product p on p.id = l.product_id
    left join line_balance b on b.line_id = l.id
    left join closed_line c on c.line_id = l.id
    where d.kind = 'salesContract' and d.state = 'approved' and c.line_id is null
      and l.qty_milli > coalesce(b.fulfilled_milli, 0) and ${oneOf(sql, 'd.partner_id', 'ids')}
    order by d.day, d.id, l.line_no`,
    [payers.map((payer) => payer.partnerId)],
  )
  const byPayer = Map.groupBy(lines, (line) => line.partnerId)
  return payers.flatMap((payer) => rowsOf(payer, byPayer.get(payer.partnerId) ?? []))
}

function rowsOf({ advanceFen, ...payer }: Payer, lines: readonly Line[]): Row[] {
  let left: Fen = advanceFen
  const rows = lines.flatMap((line): Row[] => {
    const { priceE4, pricedPer, unitWeightGrams, partnerId: _payer, ...told } = line
    const openFen = amountOf(line.openMilli, priceE4, pricedPer, unitWeightGrams)
    const paidFen = Math.min(left, openFen) as Fen
    if (paidFen <= 0) return []
    left = (left - paidFen) as Fen
    const paidMilli = (paidFen === openFen ? line.openMilli : mulDiv([line.openMilli, paidFen], openFen)) as Milli
    const tonnesMilli = kilogramsOf(paidMilli, unitWeightGrams) as Milli
    return [{ ...payer, ...told, openFen, paidMilli, tonnesMilli, paidFen }]
  })
  return left > 0 ? [...rows, { ...payer, ...nothingAgreed, paidFen: left }] : rows
}

const nothingAgreed = {
  documentId: null,
  contract: null,
  day: null,
  product: null,
  productName: null,
  unit: null,
  openMilli: null,
  openFen: null,
  paidMilli: null,
  tonnesMilli: null,
} as const
