// What of a product can still be promised, from the documents that promise it and bring it.

import { describe, expect, test } from 'vitest'
import { formatMilli } from '../../../src/shared/kernel/index.ts'
import { value } from '../../books.ts'
import type { Open } from './open.ts'
import { bags, price, type Trade } from './trade.ts'

const promise = async (t: Trade): Promise<string[]> =>
  (await t.book.query('product.promise', { productId: t.p1 })).steps.map(({ day, availableMilli, freeMilli }) =>
    [day, formatMilli(availableMilli), formatMilli(freeMilli)].join(' '),
  )

const agree = async (t: Trade, kind: 'salesContract' | 'purchaseContract', qty: number, deliveryDay: string | null) => {
  const head = kind === 'salesContract' ? { customerId: t.customer } : { supplierId: t.supplier }
  const lines = [{ productId: t.p1, qtyMilli: bags(qty), priceE4: price(1700), deliveryDay }]
  const { id } = await t.post(kind, '2025-03-02', head, { lines })
  const table = kind === 'salesContract' ? 'sales_contract' : 'purchase_contract'
  return { id, line: (await t.firstLine(table, id)).id }
}

/** 500 bags there, 300 promised for the 20th, 600 coming on the 25th. */
async function promised(open: Open) {
  const t = await open({ today: '2025-03-10' })
  await t.buy({ day: '2025-03-01', qty: 500, price: 1700 })
  const sale = await agree(t, 'salesContract', 300, '2025-03-20')
  const coming = await agree(t, 'purchaseContract', 600, '2025-03-25')
  return { t, sale, coming }
}

export function promiseSuite(open: Open): void {
  describe('available to promise', () => {
    test('500 bags, 300 promised for the 20th, 600 coming on the 25th: 200 free now, 800 from the 25th on', async () => {
      const { t } = await promised(open)
      expect(await promise(t)).toEqual(['2025-03-10 500 200', '2025-03-20 200 200', '2025-03-25 800 800'])
      const { rows } = await t.book.query('report.run', {
        name: 'available-to-promise',
        params: { day: '2025-03-10', productId: t.p1 },
      })
      expect(rows.map((row) => [row['day'], row['promisedMilli'], row['inboundMilli'], row['freeMilli']])).toEqual([
        ['2025-03-10', 0, 0, bags(200)],
        ['2025-03-20', bags(300), 0, bags(200)],
        ['2025-03-25', 0, bags(600), bags(800)],
      ])
    })

    test('100 delivered on the contract are promised no more and lie there no more: 200 stay free', async () => {
      const { t, sale } = await promised(open)
      await t.sell({ day: '2025-03-10', qty: 100, price: 1700, more: { contractLineId: sale.line } })
      expect(await promise(t)).toEqual(['2025-03-10 400 200', '2025-03-20 200 200', '2025-03-25 800 800'])
      value(await t.book.command('contract.close', { id: sale.id, lineId: null, reason: '不要了' }))
      expect(await promise(t)).toEqual(['2025-03-10 400 400', '2025-03-25 1000 1000'])
    })

    test('600 received early lie there and come no more: 800 free now', async () => {
      const { t, coming } = await promised(open)
      await t.receive(coming.line, { day: '2025-03-10', qty: 600, lot: 'L2' })
      expect(await promise(t)).toEqual(['2025-03-10 1100 800', '2025-03-20 800 800'])
    })

    test('a pick list of its own promises 50 more; one drawn on the contract promises nothing twice', async () => {
      const { t, sale } = await promised(open)
      const pick = (line: object) =>
        t.post(
          'pickList',
          '2025-03-10',
          { customerId: t.customer, mode: 'fetched', pickUpDay: '2025-03-20' },
          { lines: [{ productId: t.p1, qtyMilli: bags(50), warehouseId: t.east, ...line }] },
        )
      await pick({ contractLineId: sale.line })
      expect((await promise(t))[1]).toBe('2025-03-20 200 200')
      await pick({})
      expect((await promise(t))[1]).toBe('2025-03-20 150 150')
    })
  })
}
