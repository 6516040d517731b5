// What a carrier is charged for goods that came short or torn, taken off the freight he is owed (domain.md §6.7): off the
// trip they came by, and what that does not bear off his others. Only whoever drove is charged, not a crew that loaded;
// what was deducted for a delivery once is not proposed again.

import { formatFen, type Fen } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import { shortfallsOf, wordsOf, worthOf } from '../../ledger/signed-shortfalls.ts'

type OpenTrip = { readonly itemId: number; readonly openFen: Fen }
type Charge = { readonly itemId: number; readonly worthFen: Fen; readonly reason: string }

/** Rows of a settlement of the trips, with what comes off each. */
export async function tripRows(sql: Sql, trips: readonly OpenTrip[]): Promise<AnyRow[]> {
  const rows = trips.map((trip) => ({ ...trip, deductedFen: 0, reasons: [] as string[] }))
  for (const { itemId, worthFen, reason } of await chargesOn(sql, trips)) {
    let left: number = worthFen
    const own = rows.filter((row) => row.itemId === itemId)
    for (const row of [...own, ...rows.filter((other) => !own.includes(other))]) {
      const part = Math.min(left, row.openFen - row.deductedFen)
      if (part <= 0) continue
      row.deductedFen += part
      row.reasons.push(reason)
      left -= part
    }
  }
  return rows.map(({ itemId, openFen, deductedFen, reasons }) => ({
    itemId,
    amountFen: openFen,
    deductedFen: deductedFen === 0 ? null : deductedFen,
    reason: reasons.join('；') || null,
  }))
}

async function chargesOn(sql: Sql, trips: readonly OpenTrip[]): Promise<Charge[]> {
  if (trips.length === 0) return []
  const driven = await sql.all<{ itemId: number; deliveryId: number; no: string }>(
    `select i.id as item_id, d.id as delivery_id, d.no from open_item i
    join document d on d.id = i.document_id and d.kind = 'delivery'
    where ${oneOf(sql, 'i.id', 'ids')} and exists (select 1 from delivery_fees f where f.document_id = d.id
        and f.payee_id = i.partner_id and f.fee_kind in ('freight', 'shortHaul'))
      and not exists (select 1 from freight_settlement_lines l join document s on s.id = l.document_id
        where l.item_id = i.id and s.state = 'posted' and l.deducted_fen > 0)
    order by d.day, i.id`,
    [trips.map(({ itemId }) => itemId)],
  )
  const shortfalls = await shortfallsOf(
    sql,
    driven.map(({ deliveryId }) => deliveryId),
  )
  return driven.flatMap(({ itemId, deliveryId, no }) => {
    const of = shortfalls.filter(({ documentId }) => documentId === deliveryId)
    const worthFen = worthOf(of)
    const reason = `${no} ${wordsOf(of).zh}，值 ${formatFen(worthFen)}`
    return of.length === 0 ? [] : [{ itemId, worthFen, reason }]
  })
}
