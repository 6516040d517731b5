// Lot trace 批次追溯: what each document did to each lot, beside the receipt the lot first came with.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { Milli } from '../../shared/kernel/index.ts'
import type { lotTrace as contract } from '../../shared/reports/lot-trace.ts'
import { oneOf, snake, type Bound, type Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Traced = Omit<Row, 'supplier' | 'receiptNo' | 'inMilli' | 'outMilli'> & {
  readonly lotId: number
  readonly qtyMilli: number | null
}
type Origin = { readonly lotId: number; readonly no: string; readonly partnerName: string | null }

export async function lotTrace(sql: Sql, params: Params): Promise<Row[]> {
  const traced = [...(await movesOf(sql, params)), ...(await wordsOn(sql, params))]
  const origins = await originsOf(sql, [...new Set(traced.map((row) => row.lotId))])
  return traced.toSorted(asTheyCame).map(({ lotId, qtyMilli, ...row }) => ({
    ...row,
    supplier: origins.get(lotId)?.partnerName ?? null,
    receiptNo: origins.get(lotId)?.no ?? null,
    inMilli: qtyMilli === null ? null : (Math.max(qtyMilli, 0) as Milli),
    outMilli: qtyMilli === null ? null : (Math.max(-qtyMilli, 0) as Milli),
  }))
}

const columns = `p.id as product_id, p.code as product, p.name as product_name, p.unit, l.id as lot_id, l.no as lot,
  l.production_day, d.id as document_id, d.day, d.kind, d.no, d.partner_name`

function movesOf(sql: Sql, params: Params): Promise<Traced[]> {
  const chosen = chosenOf(params, 'm.day')
  return sql.all<Traced>(
    `select ${columns}, sum(m.qty_milli) as qty_milli
    from stock_move m join lot l on l.id = m.lot_id join product p on p.id = m.product_id join document d on d.id = m.document_id
    where m.day <= ? ${chosen.where}
    group by p.id, l.id, d.id having sum(m.qty_milli) <> 0`,
    [params.to, ...chosen.bound],
  )
}

/** What was only said of lots moves nothing: checks, problems, complaints. */
const speaking = ['qualityCheck', 'qualityProblem', 'serviceTicket'] as const

async function wordsOn(sql: Sql, params: Params): Promise<Traced[]> {
  const chosen = chosenOf(params, 'd.day')
  const words: Traced[] = []
  for (const kind of speaking)
    words.push(
      ...(await sql.all<Traced>(
        `select distinct ${columns}, null as qty_milli
        from ${snake(kind)}_lines m
        join document d on d.id = m.document_id and d.version = m.version and d.kind = '${kind}' and d.state <> 'reversed'
        join product p on p.id = m.product_id join lot l on l.product_id = m.product_id and l.no = m.lot
        where d.day <= ? ${chosen.where}`,
        [params.to, ...chosen.bound],
      )),
    )
  return words
}

const asTheyCame = (a: Traced, b: Traced): number =>
  compare(a.product, b.product) ||
  compare(a.lot ?? '', b.lot ?? '') ||
  compare(a.day, b.day) ||
  Number(a.documentId) - Number(b.documentId)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function chosenOf({ lot, productId, partnerId, from }: Params, day: string): { where: string; bound: Bound[] } {
  const conditions: readonly (readonly [string, Bound | null])[] = [
    ['l.no = ?', lot],
    ['m.product_id = ?', productId],
    ['d.partner_id = ?', partnerId],
    [`${day} >= ?`, from],
  ]
  const asked = conditions.filter(([, value]) => value !== null)
  return { where: asked.map(([text]) => `and ${text}`).join(' '), bound: asked.map(([, value]) => value) }
}

/** The first receipt of each lot that was not reversed, or the opening balances it began with. */
export async function originsOf(sql: Sql, lots: readonly number[]): Promise<Map<number, Origin>> {
  const origins = new Map<number, Origin>()
  if (lots.length === 0) return origins
  const receipts = await sql.all<Origin>(
    `select m.lot_id, d.no, d.partner_name from stock_move m join document d on d.id = m.document_id
    where ${oneOf(sql, 'm.lot_id', 'ids')} and m.qty_milli > 0 and d.kind in ('goodsReceipt', 'openingBalances')
      and d.state = 'posted' order by m.day, m.id`,
    [lots],
  )
  for (const receipt of receipts) if (!origins.has(receipt.lotId)) origins.set(receipt.lotId, receipt)
  return origins
}
