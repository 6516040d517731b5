// Statement 对账单 with one partner, over 1122, 1123, 2203 and 220201: positive means they owe us. Goods stand line by
// line with their price, and so does what was charged for bringing them; money, expenses and the rest stand as one row per
// voucher. What only moves between those accounts (an advance set against a debt) changes nothing between the two and is
// left out. A slip is told in parts to whom it is made out; a carrier who drove it is owed one sum.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import { feeKinds } from '../../shared/contract/fee-fields.ts'
import {
  formatMilli,
  kilogramsOf,
  type Fen,
  type Grams,
  type Milli,
  type PricedPer,
} from '../../shared/kernel/index.ts'
import type { statement as contract } from '../../shared/reports/statement.ts'
import { accountOfSide } from '../ledger/accounts.ts'
import { oneOf, type Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Entry = Omit<Row, 'qtyMilli' | 'unit' | 'priceE4' | 'balanceFen' | 'kind'> & {
  readonly kind: DocumentKind
  readonly documentId: number
  readonly act: string
  readonly debitFen: Fen
  readonly creditFen: Fen
}

export async function statement(sql: Sql, params: Params): Promise<Row[]> {
  const entries = await entriesOf(sql, params)
  const goods = await goodsOf(sql, params.partnerId, entries)
  const fees = await feesCharged(sql, params.partnerId, entries)
  let balance = await balanceBefore(sql, params)
  const rows: Row[] = [{ ...blank, day: params.from, kind: 'opening', balanceFen: balance }]
  for (const { act, ...entry } of entries) {
    const lines = goods.get(entry.documentId)?.map((line) => asPart(line, entry.kind, act))
    const charged = fees.get(entry.documentId)?.map((fee) => chargedPart(fee, act)) ?? []
    for (const part of lines ? [...lines, ...charged] : [entry]) {
      const debitFen = part.debitFen ?? (0 as Fen)
      const creditFen = part.creditFen ?? (0 as Fen)
      balance = (balance + debitFen - creditFen) as Fen
      rows.push({ ...blank, ...entry, ...part, debitFen, creditFen, balanceFen: balance })
    }
  }
  return rows
}

const blank: Omit<Row, 'day' | 'kind' | 'balanceFen'> = {
  documentId: null,
  no: null,
  text: null,
  qtyMilli: null,
  unit: null,
  priceE4: null,
  debitFen: 0 as Fen,
  creditFen: 0 as Fen,
}

const codes = Object.values(accountOfSide)
  .map((code) => `'${code}'`)
  .join(', ')

/** One per voucher that changed what the two owe each other, in the order of the books. */
function entriesOf(sql: Sql, { partnerId, from, to }: Params): Promise<Entry[]> {
  return sql.all<Entry>(
    `select v.document_id, j.day, d.kind, d.no, v.act, min(j.text) as text, sum(j.debit_fen) as debit_fen, sum(j.credit_fen) as credit_fen
    from journal_line j
    join ledger_account a on a.id = j.account_id
    join voucher v on v.id = j.voucher_id join document d on d.id = v.document_id
    where j.partner_id = ? and j.day >= ? and j.day <= ? and a.code in (${codes})
    group by j.day, v.id, v.document_id, d.kind, d.no, v.act
    having sum(j.debit_fen) <> sum(j.credit_fen) order by j.day, v.id`,
    [partnerId, from, to],
  )
}

/** What was owed at the end of the day before: what is owed now, less what was entered since. */
async function balanceBefore(sql: Sql, { partnerId, from }: Params): Promise<Fen> {
  const now = await sql.all<{ side: keyof typeof accountOfSide; openFen: number }>(
    'select side, open_fen from partner_balance where partner_id = ?',
    [partnerId],
  )
  const since = await sql.get<{ fen: number }>(
    `select coalesce(sum(j.debit_fen - j.credit_fen), 0) as fen from journal_line j join ledger_account a on a.id = j.account_id
    where j.partner_id = ? and j.day >= ? and a.code in (${codes})`,
    [partnerId, from],
  )
  const owed = now.reduce(
    (sum, { side, openFen }) => sum + (side === 'receivable' || side === 'prepaid' ? openFen : -openFen),
    0,
  )
  return (owed - (since?.fen ?? 0)) as Fen
}

type GoodsKind = 'delivery' | 'salesReturn' | 'purchaseInvoice'
type GoodsLine = Pick<Row, 'unit' | 'priceE4'> & {
  readonly documentId: number
  readonly productName: string
  readonly spec: string | null
  readonly unitWeightGrams: Grams
  readonly pricedPer: PricedPer
  readonly qtyMilli: Milli
  readonly grossFen: Fen
}

/** Where the lines of a kind lie, and where their price: a return is at the price of its delivery. */
const goodsTables: Readonly<Record<GoodsKind, string>> = {
  delivery: 'delivery_lines l',
  purchaseInvoice: 'purchase_invoice_lines l',
  salesReturn: 'sales_return_lines l join delivery_lines s on s.id = l.delivery_line_id',
}

async function goodsOf(sql: Sql, partnerId: number, entries: readonly Entry[]): Promise<Map<number, GoodsLine[]>> {
  const goods = new Map<number, GoodsLine[]>()
  for (const [kind, tables] of Object.entries(goodsTables)) {
    const ids = [...new Set(entries.filter((entry) => entry.kind === kind).map((entry) => entry.documentId))]
    if (ids.length === 0) continue
    const lines = await sql.all<GoodsLine>(
      `select l.document_id, l.product_name, l.spec, l.unit, l.unit_weight_grams, l.priced_per, l.qty_milli, l.gross_fen,
        ${kind === 'salesReturn' ? 's' : 'l'}.price_e4
      from ${tables} join document d on d.id = l.document_id
      where ${oneOf(sql, 'l.document_id', 'ids')} and d.partner_id = ? order by l.document_id, l.line_no`,
      [ids, partnerId],
    )
    for (const line of lines) goods.set(line.documentId, [...(goods.get(line.documentId) ?? []), line])
  }
  return goods
}

/** A line of goods as a row: what we sold they owe us, what we were invoiced we owe them; what went back is red. */
function asPart(line: GoodsLine, kind: DocumentKind, act: string): Partial<Row> {
  const sign = (kind === 'salesReturn' ? -1 : 1) * (act === 'reverse' ? -1 : 1)
  const amount = (sign * line.grossFen) as Fen
  const weight =
    line.pricedPer === 'tonne' && line.unit !== '吨'
      ? `${formatMilli(kilogramsOf(line.qtyMilli, line.unitWeightGrams) as Milli)} 吨`
      : null
  return {
    text: [line.productName, line.spec, weight].filter(Boolean).join(' '),
    qtyMilli: (sign * line.qtyMilli) as Milli,
    unit: line.unit,
    priceE4: line.priceE4,
    ...(kind === 'purchaseInvoice'
      ? { creditFen: amount, debitFen: 0 as Fen }
      : { debitFen: amount, creditFen: 0 as Fen }),
  }
}

type Charged = Pick<Row, 'qtyMilli' | 'priceE4'> & {
  readonly documentId: number
  readonly feeKind: keyof typeof feeKinds
  readonly grossFen: Fen
}

/** What a slip charges besides its goods: it is owed with them. */
async function feesCharged(
  sql: Sql,
  partnerId: number,
  entries: readonly Entry[],
): Promise<Map<number, readonly Charged[]>> {
  const ids = entries.filter((entry) => entry.kind === 'delivery').map((entry) => entry.documentId)
  if (ids.length === 0) return new Map()
  const fees = await sql.all<Charged>(
    `select f.document_id, f.fee_kind, f.gross_fen, f.rate_e4 as price_e4,
      case when f.rate_e4 is null then null else f.tonnes_milli end as qty_milli
    from delivery_fees f join document d on d.id = f.document_id
    where ${oneOf(sql, 'f.document_id', 'ids')} and f.bearer = 'customer' and d.partner_id = ? order by f.document_id, f.line_no`,
    [[...new Set(ids)], partnerId],
  )
  return Map.groupBy(fees, (fee) => fee.documentId)
}

function chargedPart({ feeKind, qtyMilli, priceE4, grossFen }: Charged, act: string): Partial<Row> {
  const sign = act === 'reverse' ? -1 : 1
  return {
    text: feeKinds[feeKind].zh,
    qtyMilli: qtyMilli === null ? null : ((sign * qtyMilli) as Milli),
    unit: qtyMilli === null ? null : '吨',
    priceE4,
    debitFen: (sign * grossFen) as Fen,
    creditFen: 0 as Fen,
  }
}
