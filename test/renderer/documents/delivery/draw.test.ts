// Lines drawn into a delivery slip from four kinds of source at once: each document is asked once for what a slip made
// from it says, quantities are those chosen, and what was typed before stays.

import { expect, test } from 'vitest'
import {
  drawnAtOnce,
  drawnSlip,
  nearestOf,
  withDrawn,
  type Drawn,
  type DrawnFrom,
} from '../../../../src/renderer/modules/delivery/draw.ts'
import type { Client } from '../../../../src/shared/client.ts'
import type { AnyRow } from '../../../../src/shared/contract/index.ts'
import { fakeClient } from '../../fake-client.ts'

const drawn = (name: DrawnFrom, documentId: number, lineId: number, qty: number): Drawn => ({
  name,
  qty,
  line: {
    lineId,
    documentId,
    no: `NO${documentId}`,
    lineNo: lineId % 10,
    day: '2025-03-10',
    partnerId: 3,
    productId: 7,
    productText: 'P1 尿素',
    lot: null,
    warehouseId: null,
    priceE4: 18_600_000,
    pricedPer: 'tonne',
    unit: '袋',
    qtyMilli: 120_000,
    leftMilli: 120_000,
  },
})

/** What a slip made from each document would say: all its lines, whatever was asked. */
const made: Readonly<Record<number, { readonly head: AnyRow; readonly lines: readonly AnyRow[] }>> = {
  1: {
    head: { customerId: 3, mode: null, plate: '皖A12345' },
    lines: [{ loadingLineId: 11, pickLineId: 21, contractLineId: 31, lot: 'L1', positionId: 5, qtyMilli: 120_000 }],
  },
  2: { head: { customerId: 3, mode: 'delivered', plate: '皖B00001' }, lines: [{ pickLineId: 22, qtyMilli: 120_000 }] },
  3: {
    head: { customerId: 3 },
    lines: [
      { contractLineId: 32, qtyMilli: 120_000, lot: null },
      { contractLineId: 33, qtyMilli: 80_000 },
    ],
  },
  // Nothing of it is left by now.
  4: { head: { customerId: 3 }, lines: [] },
}

function client(): { readonly asked: [number, readonly number[]][]; readonly client: Client } {
  const asked: [number, readonly number[]][] = []
  const query = async (_name: string, { fromId, lineIds }: { fromId: number; lineIds: readonly number[] }) => {
    asked.push([fromId, lineIds])
    const { head, lines } = made[fromId]!
    const draft = { day: '2025-03-10', remarks: null, head, sections: { lines } }
    return { draft, texts: { [`document:${fromId}`]: `NO${fromId}` } }
  }
  const fake = fakeClient({ open: true, rows: 0, host: 'office' })
  return { asked, client: { ...fake, query: query as unknown as Client['query'] } }
}

test('40 bags off the truck, 30 picked, 20 and 10 of one contract: one question a document, four rows', async () => {
  const { asked, client: host } = client()
  const slip = await drawnSlip(host, [
    drawn('loadingLineId', 1, 11, 40_000),
    drawn('pickLineId', 2, 22, 30_000),
    drawn('contractLineId', 3, 32, 20_000),
    drawn('contractLineId', 3, 33, 10_000),
    drawn('quotationLineId', 4, 44, 5000),
  ])
  expect(asked).toEqual([
    [1, [11]],
    [2, [22]],
    [3, [32, 33]],
    [4, [44]],
  ])
  expect(slip.rows).toEqual([
    { loadingLineId: 11, pickLineId: 21, contractLineId: 31, lot: 'L1', positionId: 5, qtyMilli: 40_000 },
    { pickLineId: 22, qtyMilli: 30_000 },
    { contractLineId: 32, qtyMilli: 20_000 },
    { contractLineId: 33, qtyMilli: 10_000 },
  ])
  // The truck of the first document that names one.
  expect(slip.head).toEqual({ customerId: 3, plate: '皖A12345', mode: 'delivered' })
  expect(slip.rows.map(nearestOf)).toEqual(['loadingLineId', 'pickLineId', 'contractLineId', 'contractLineId'])
})

test('drawn rows follow the typed ones, an empty row goes, and the head keeps what it says', () => {
  const draft = {
    day: '2025-03-10',
    remarks: null,
    head: { customerId: 3, plate: '皖C99999', mode: null },
    sections: {
      lines: [
        { productId: 9, qtyMilli: 1000 },
        { warehouseId: 1, productId: null },
      ],
      fees: [],
    },
  }
  const slip = { head: { plate: '皖A12345', mode: 'fetched' }, rows: [{ pickLineId: 22, qtyMilli: 30_000 }], texts: {} }
  const next = withDrawn({ draft, texts: {} }, slip, { warehouseId: 1 })
  expect(next.draft.head).toEqual({ customerId: 3, plate: '皖C99999', mode: 'fetched' })
  expect(next.draft.sections['lines']).toEqual([
    { productId: 9, qtyMilli: 1000 },
    { warehouseId: 1, pickLineId: 22, qtyMilli: 30_000 },
  ])
})

test('a line shows product, price and number before its document is asked', () => {
  const { row, texts } = drawnAtOnce(drawn('quotationLineId', 4, 44, 5000))
  expect(row).toEqual({ productId: 7, quotationLineId: 44, priceE4: 18_600_000, pricedPer: 'tonne', qtyMilli: 5000 })
  expect(texts).toEqual({ 'product:7': 'P1 尿素', 'sourceLine:44': 'NO4/4' })
})
