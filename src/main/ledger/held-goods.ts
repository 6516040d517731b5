// Goods of a sale that were never picked up (已售未提): the line that keeps them for the customer. What is returned of them
// never left: the sale is undone, and so much less is kept. What the customer brings back was picked up before.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { LineFact } from './facts.ts'
import { loadLines } from './load-lines.ts'
import type { PostingBuilder } from './posting.ts'
import { leftInPool } from './source-part.ts'

/** By delivery line: the line it is kept on, and the documents by which some of it was picked up or found missing. */
export type HeldGoods = ReadonlyMap<number, { readonly kept: LineFact; readonly releases: readonly number[] }>

export async function heldGoods(sql: Sql, deliveryLineIds: readonly number[]): Promise<HeldGoods> {
  const ids = await sql.all<{ id: number; deliveryLineId: number }>(
    `select l.id, l.delivery_line_id from custody_receipt_lines l join document d on d.id = l.document_id
    where ${oneOf(sql, 'l.delivery_line_id', 'ids')} and d.state = 'posted'`,
    [deliveryLineIds],
  )
  if (ids.length === 0) return new Map()
  const lineIds = ids.map(({ id }) => id)
  const lines = await loadLines(sql, new Map([['custodyReceipt', lineIds]]))
  const releases = await sql.all<{ id: number; documentId: number }>(
    `select distinct m.line_id as id, m.document_id from line_move m join document d on d.id = m.document_id
    where ${oneOf(sql, 'm.line_id', 'ids')} and m.returned_milli > 0 and d.state = 'posted' and d.kind <> 'salesReturn'
    order by m.document_id`,
    [lineIds],
  )
  return new Map(
    ids.flatMap(({ id, deliveryLineId }) => {
      const kept = lines.get(id)
      const by = releases.flatMap((one) => (one.id === id ? one.documentId : []))
      return kept ? [[deliveryLineId, { kept, releases: by }] as const] : []
    }),
  )
}

type Returned = {
  readonly at: string
  readonly deliveryLineId: number
  readonly warehouseId: number
  readonly qtyMilli: Milli
  readonly held: boolean | null
}

/** Takes what is returned from what is kept, or refuses what was not picked up; before the delivery line is taken from. */
export function takeHeld(posting: PostingBuilder, row: Returned, line: LineFact, goods: HeldGoods): void {
  const of = goods.get(row.deliveryLineId)
  const told = { source: line.no, line: line.lineNo, unit: String(line.row.unit), asked: formatMilli(row.qtyMilli) }
  if (!of) {
    if (row.held) posting.refuse('return.notHeld', `${row.at}.held`, { ...told, left: '0' })
    return
  }
  const balance = posting.balanceOf(of.kept)
  const left = leftInPool(balance)
  if (!row.held) {
    const gone = (balance.returnedMilli - posting.balanceOf(line).returnedMilli) as Milli
    if (row.qtyMilli > gone)
      posting.refuse('return.notPickedUp', `${row.at}.qtyMilli`, {
        ...told,
        gone: formatMilli(gone),
        left: formatMilli(left),
      })
    for (const id of of.releases) posting.standOn(id)
    return
  }
  if (row.qtyMilli > left) posting.refuse('return.notHeld', `${row.at}.qtyMilli`, { ...told, left: formatMilli(left) })
  const warehouseId = Number(of.kept.row.warehouseId)
  if (row.warehouseId !== warehouseId)
    posting.refuse('return.liesElsewhere', `${row.at}.warehouseId`, {
      warehouse: posting.facts.named.warehouse.get(row.warehouseId)?.name ?? '',
      source: of.kept.no,
    })
  posting.takeFromLine(of.kept, { returnedMilli: row.qtyMilli })
}
