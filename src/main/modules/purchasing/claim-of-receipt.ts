// A claim made from a goods receipt: for what the receipt itself shows, taken at its own price. Short weight beyond the
// tolerance first, then missing bags, then torn ones, whatever no claim in force asks for yet; where it shows nothing, the
// goods stand ready for a reason somebody else found.

import {
  addDays,
  amountOf,
  amountOfTonnes,
  convertPrice,
  formatMilli,
  kilogramsOf,
  shareOut,
  sum,
  sumMilli,
  type Day,
  type Fen,
  type Grams,
  type Milli,
  type PriceE4,
  type PricedPer,
} from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { weightDifference } from '../../../shared/purchasing/weight-difference.ts'
import { readSettings } from '../../books/settings.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { weightTerms } from '../../ledger/weight-terms.ts'

type Receipt = {
  readonly supplierId: number
  readonly carrierId: number | null
  readonly statedKg: number | null
  readonly netKg: number | null
}

type Line = {
  readonly id: number
  readonly contractLineId: number
  readonly productId: number
  readonly lot: string
  readonly qtyMilli: Milli
  readonly expectedMilli: Milli | null
  readonly damagedMilli: Milli | null
  readonly rejectedMilli: Milli | null
  readonly priceE4: PriceE4
  readonly pricedPer: PricedPer
  readonly unit: string
  readonly unitWeightGrams: Grams
}

/** What suppliers are usually given to answer. */
export const daysToAnswer = 7

export async function claimOfReceipt(
  sql: Sql,
  receiptId: number,
  lineIds: readonly number[] | null,
  today: Day,
): Promise<Made> {
  const receipt = await sql.get<Receipt>(
    `select h.supplier_id, h.carrier_id, h.stated_kg,
      (select max(w.net_kg) from weighbridge_slip w join document s on s.id = w.document_id and s.version = w.version
        where w.receipt_id = d.id and s.state = 'posted') as net_kg
    from document d join goods_receipt h on h.document_id = d.id and h.version = d.version where d.id = ?`,
    [receiptId],
  )
  const all = await sql.all<Line>(
    `select l.* from goods_receipt_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.id = ? order by l.line_no`,
    [receiptId],
  )
  const lines = all.filter((line) => lineIds === null || lineIds.includes(line.id))
  const asked = await askedAlready(sql, receiptId)
  const shortWeight = receipt ? await weightRows(sql, receipt, lines) : []
  const found = [
    { reason: 'weight', carrierId: null, rows: shortWeight },
    { reason: 'shortage', carrierId: receipt?.carrierId ?? null, rows: missingRows(lines) },
    { reason: 'damage', carrierId: receipt?.carrierId ?? null, rows: lines.flatMap(damagedRow) },
  ].find(({ reason, rows }) => rows.length > 0 && !asked.has(reason))
  return {
    draft: {
      day: today,
      remarks: null,
      head: {
        supplierId: receipt?.supplierId ?? null,
        reason: found?.reason ?? null,
        carrierId: found?.carrierId ?? null,
        stage: 'raised',
        answerByDay: addDays(today, daysToAnswer),
      },
      sections: { lines: found?.rows ?? lines.map((line) => rowOf(line, line.qtyMilli, null)) },
    },
  }
}

/** Reasons of claims in force that name lines of the receipt. */
async function askedAlready(sql: Sql, receiptId: number): Promise<ReadonlySet<string>> {
  const rows = await sql.all<{ reason: string }>(
    `select distinct h.reason from document_link k
    join document d on d.id = k.document_id and d.kind = 'supplierClaim' and d.state <> 'reversed'
    join supplier_claim h on h.document_id = d.id and h.version = d.version where k.source_id = ?`,
    [receiptId],
  )
  return new Set(rows.map((row) => row.reason))
}

const rowOf = ({ id, productId, lot }: Line, affectedMilli: number, claimedFen: Fen | null, grounds = ''): AnyRow => ({
  receiptLineId: id,
  productId,
  lot,
  affectedMilli,
  claimedFen,
  lineRemarks: grounds || null,
})

/** The claimed weight shared over the lines by what they weigh, each at its own price. */
async function weightRows(
  sql: Sql,
  { supplierId, statedKg, netKg }: Receipt,
  lines: readonly Line[],
): Promise<AnyRow[]> {
  if (statedKg === null || netKg === null || lines.length === 0) return []
  const { chosen } = await readSettings(sql)
  const { rule, tolerance } = await weightTerms(sql, supplierId, lines, chosen)
  const { claimedKg, shortKg } = weightDifference(statedKg, netKg, rule, tolerance)
  const weights = lines.map((line) => kilogramsOf(line.qtyMilli, line.unitWeightGrams))
  if (claimedKg === 0 || sum(weights) === 0) return []
  const shares = shareOut(claimedKg as Fen, weights)
  return lines.flatMap((line, index) => {
    const kilograms = shares[index] ?? 0
    const price = convertPrice(line.priceE4, line.pricedPer, 'tonne', line.unitWeightGrams)
    const claimedFen = amountOfTonnes(kilograms as Milli, price)
    const grounds = `差 ${shortKg} 公斤，索赔 ${kilograms}（对方 ${statedKg}，我方 ${netKg}）`
    return claimedFen > 0 ? [rowOf(line, line.qtyMilli, claimedFen, grounds)] : []
  })
}

/** What a contract line lacks over all its lots, at the first of them. */
function missingRows(lines: readonly Line[]): AnyRow[] {
  const contractLines = [...new Set(lines.map((line) => line.contractLineId))]
  return contractLines.flatMap((contractLineId) => {
    const of = lines.filter((line) => line.contractLineId === contractLineId)
    const [first] = of
    const [expected, received, rejected] = (['expectedMilli', 'qtyMilli', 'rejectedMilli'] as const).map((name) =>
      sumMilli(of.map((line) => line[name] ?? (0 as Milli))),
    ) as [Milli, Milli, Milli]
    const missing = (expected - received - rejected) as Milli
    if (!first || missing <= 0) return []
    const turnedAway = rejected > 0 ? `，拒收 ${formatMilli(rejected)}` : ''
    const grounds = `应到 ${formatMilli(expected)} ${first.unit}，实收 ${formatMilli(received)}${turnedAway}，少 ${formatMilli(missing)}`
    return [rowOf(first, missing, worth(first, missing), grounds)]
  })
}

const damagedRow = (line: Line): AnyRow[] =>
  line.damagedMilli
    ? [
        rowOf(
          line,
          line.damagedMilli,
          worth(line, line.damagedMilli),
          `破损 ${formatMilli(line.damagedMilli)} ${line.unit}`,
        ),
      ]
    : []

const worth = ({ priceE4, pricedPer, unitWeightGrams }: Line, qty: Milli): Fen =>
  amountOf(qty, priceE4, pricedPer, unitWeightGrams)
