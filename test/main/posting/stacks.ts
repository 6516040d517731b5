// Positions drawn for a test, and goods put on them.

import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { record } from '../../books.ts'
import { bags, type Trade } from './trade.ts'

/** Positions stand in a row, three units wide, an aisle of one between them; those told to touch have none. */
export const position = (t: Trade, code: string, x: number, more: AnyRow = {}): Promise<number> =>
  record(t.book, 'position', {
    code,
    name: `${code} 垛`,
    warehouseId: t.east,
    x,
    y: 0,
    width: 3,
    height: 2,
    ...more,
  })

/** Buys bags of P1 straight onto a position. */
export async function buyOnto(t: Trade, positionId: number | null, qty: number, more: AnyRow = {}) {
  const productId = (more['productId'] as number | undefined) ?? t.p1
  const contract = await t.contract({ day: '2025-03-01', productId, qty, price: 1700 })
  const line = { ...t.receiptLine(contract.line, { productId, qty, lot: 'L1' }), positionId, ...more }
  return t.post('goodsReceipt', '2025-03-02', { supplierId: t.supplier }, { lines: [line] })
}

type Placing = { from?: number; to?: number; qty: number; productId?: number }
const placing = (t: Trade, { from, to, qty, productId }: Placing): AnyRow => ({
  productId: productId ?? t.p1,
  lot: 'L1',
  fromPositionId: from ?? null,
  toPositionId: to ?? null,
  qtyMilli: bags(qty),
})
export const place = (t: Trade, ...rows: Placing[]) =>
  t.post('placement', '2025-03-03', { warehouseId: t.east }, { lines: rows.map((row) => placing(t, row)) })
export const refusedPlace = (t: Trade, ...rows: Placing[]) =>
  t.refused('placement', '2025-03-03', { warehouseId: t.east }, { lines: rows.map((row) => placing(t, row)) })
