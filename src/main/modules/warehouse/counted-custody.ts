// Goods of others on a count: what is missing is taken off what is kept for their owner, the oldest receipt first; what is
// found is added to the latest one. Neither stock nor accounts of ours change.

import { formatMilli, sumMilli, type Day, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import { lotKey } from '../../../shared/warehouse/lot-differences.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import type { LineFact, ProductFact } from '../../ledger/facts.ts'
import type { KeptAt } from '../../ledger/kept-goods.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'
import { leftInPool } from '../../ledger/source-part.ts'
import { keptSince, type MovedSince } from './moved-since.ts'

type Row = {
  readonly at: string
  readonly ownerId: number | null
  readonly warehouseId: number
  readonly productId: number
  readonly lot: string | null
  readonly positionId: number | null
  readonly countedMilli: Milli
  readonly recountMilli: Milli | null
}
type Line = {
  readonly row: Row
  readonly product: ProductFact
  readonly borneMilli: Milli
}

/** The lines of the owners' custody receipts, the oldest first. */
export async function keptLines(sql: Sql, owners: readonly number[], day: Day): Promise<LineFact[]> {
  if (owners.length === 0) return []
  const rows = await sql.all<{ id: number }>(
    `select l.id from custody_receipt_lines l join document d on d.id = l.document_id and d.version = l.version
    where d.state = 'posted' and d.day <= ? and ${oneOf(sql, 'd.partner_id', 'ids')} order by d.day, d.id, l.line_no`,
    [day, [...new Set(owners)]],
  )
  const found = await loadLines(sql, new Map([['custodyReceipt', rows.map(({ id }) => id)]]))
  return rows.flatMap(({ id }) => found.get(id) ?? [])
}

/** What is kept for the owners on a sheet, where each of its lines lies, and which goods the sheet counts by position. */
export type Kept = {
  readonly lines: readonly LineFact[]
  readonly at: KeptAt
  readonly byPosition: ReadonlySet<string>
}

const linesOf = (row: Row, { lines, at, byPosition }: Kept): LineFact[] =>
  lines.filter(
    (line) =>
      (!byPosition.has(lotKey(row)) || (at.get(line.id) ?? null) === row.positionId) &&
      line.partnerId === row.ownerId &&
      line.row['productId'] === row.productId &&
      line.row['warehouseId'] === row.warehouseId &&
      (line.row['lot'] ?? '') === (row.lot ?? ''),
  )

/** What lay here for the owner of the line at the sheet's moment; null, and refused, where nothing ever did. */
export function keptOf(
  posting: PostingBuilder,
  row: Row,
  product: ProductFact,
  kept: Kept,
  since: MovedSince,
): Milli | null {
  const lines = linesOf(row, kept)
  const told = { owner: ownerOf(posting, row), product: product.code, lot: row.lot ?? '' }
  if (lines.length > 0)
    return sumMilli(lines.map(({ id, balance }) => (leftInPool(balance) - keptSince(since, id)) as Milli))
  posting.refuse('check.ownerUnknown', `${row.at}.ownerId`, told)
  return null
}

/** Worth nothing to us, whatever was found. */
export function changeKept(
  posting: PostingBuilder,
  { row, product, borneMilli }: Line,
  kept: Kept,
): { costFen: Fen; taxFen: Fen } | null {
  const lines = linesOf(row, kept)
  const latest = lines.at(-1)
  if (borneMilli > 0 && latest) posting.takeFromLine(latest, { qtyMilli: borneMilli })
  let missing = Math.max(0, -borneMilli)
  for (const line of lines) {
    const taken = Math.min(missing, leftInPool(posting.balanceOf(line)))
    if (taken <= 0) continue
    posting.takeFromLine(line, { returnedMilli: taken as Milli })
    missing -= taken
  }
  if (missing === 0) return { costFen: 0 as Fen, taxFen: 0 as Fen }
  posting.refuse('check.ownerShort', `${row.at}.${row.recountMilli === null ? 'countedMilli' : 'recountMilli'}`, {
    owner: ownerOf(posting, row),
    product: product.code,
    lot: row.lot ?? '',
    left: formatMilli((-borneMilli - missing) as Milli),
    missing: formatMilli(-borneMilli as Milli),
    unit: product.unit,
  })
  return null
}

const ownerOf = (posting: PostingBuilder, { ownerId }: Row): string =>
  posting.facts.partners.get(ownerId ?? 0)?.name ?? ''
