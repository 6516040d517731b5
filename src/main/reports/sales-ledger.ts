// Sales ledger 销货台账: goods delivered and come back, line by line and lot by lot, with what they cost.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { salesLedger as contract } from '../../shared/reports/goods-ledgers.ts'
import type { Sql } from '../books/sql.ts'
import { goodsMoves } from './goods-moves.ts'

type Row = ReportRow<typeof contract>
type Own = {
  readonly customerKind: string
  readonly grade: string
  readonly territoryId: number | null
  readonly salespersonId: number | null
  readonly lineGrossFen: Fen
  readonly lineNetFen: Fen
  readonly lineCostFen: Fen
}

export async function* salesLedger(sql: Sql, params: ReportParams<typeof contract>): AsyncGenerator<Row> {
  const moves = goodsMoves<Own>(sql, params, {
    lines: { delivery: 'delivery_lines', salesReturn: 'sales_return_lines' },
    columns: [
      `coalesce(q.customer_kind, 'none') as customer_kind, coalesce(q.grade, 'none') as grade`,
      'q.territory_id, q.salesperson_id',
      ...['gross', 'net', 'cost'].map((name) => `coalesce(a.${name}_fen, b.${name}_fen) as line_${name}_fen`),
    ].join(', '),
  })
  for await (const move of moves) {
    const {
      lineId: _line,
      customerKind,
      grade,
      territoryId,
      salespersonId,
      reversal,
      unitWeightGrams,
      movedMilli,
      lineGrossFen,
      lineNetFen,
      lineCostFen,
      ...row
    } = move
    if (!fits(params, { ...row, customerKind, grade, territoryId, salespersonId })) continue
    const isBack = (row.kind === 'salesReturn') === (reversal === 0)
    const signed = (value: number): number => (value === 0 ? 0 : isBack ? -value : value)
    const qtyMilli = signed(Math.abs(movedMilli)) as Milli
    yield {
      ...row,
      qtyMilli,
      tonnesMilli: kilogramsOf(qtyMilli, unitWeightGrams) as Milli,
      grossFen: signed(lineGrossFen) as Fen,
      netFen: signed(lineNetFen) as Fen,
      costFen: signed(lineCostFen) as Fen,
      marginFen: signed(lineNetFen - lineCostFen) as Fen,
    }
  }
}

const narrowing = ['productId', 'partnerId', 'customerKind', 'grade', 'territoryId', 'salespersonId'] as const
type Told = Readonly<Record<(typeof narrowing)[number], string | number | null>>

/** What is not asked for narrows nothing. */
const fits = (params: ReportParams<typeof contract>, told: Told): boolean =>
  narrowing.every((name) => params[name] === null || told[name] === params[name]) &&
  (params.unassigned === null || told[`${params.unassigned}Id`] === null)
