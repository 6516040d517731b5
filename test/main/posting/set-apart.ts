// Bags of P1's lot L1 in the eastern warehouse set apart, and what is done with them.

import type { AnyRow } from '../../../src/shared/contract/index.ts'
import { bags, type Trade } from './trade.ts'

export type Act = {
  readonly act: 'hold' | 'release' | 'downgrade' | 'scrap'
  readonly qty: number
  readonly more?: AnyRow
}

export const apartRow = (t: Trade, { act, qty, more }: Act): AnyRow => ({
  act,
  warehouseId: t.east,
  productId: t.p1,
  lot: 'L1',
  qtyMilli: bags(qty),
  ...more,
})
export const apartHead = { reason: '靠墙受潮结块', handler: '张保管' }
export const apart = (t: Trade, day: string, ...acts: Act[]) =>
  t.post('quarantine', day, apartHead, { lines: acts.map((act) => apartRow(t, act)) })
