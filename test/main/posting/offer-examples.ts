// One document of each kind that leads to a sale.

import { bags, price, type Trade } from './trade.ts'

const exampleDay = '2025-03-10'

export const offers = {
  salesInquiry: (t: Trade) =>
    t.post(
      'salesInquiry',
      exampleDay,
      { customerId: t.customer, way: 'phone', answerByDay: '2025-03-12' },
      { lines: [{ productId: t.p1, askedMilli: bags(120), rivalE4: price(1850), rival: '别家' }] },
    ),
  cropSolution: (t: Trade) =>
    t.post(
      'cropSolution',
      exampleDay,
      { customerId: t.customer, crops: '小麦', farmlandMilli: 101_000 },
      { lines: [{ stage: 'base', productId: t.p1, doseMilli: 40_000, priceE4: price(1860) }] },
    ),
  quotation: (t: Trade) =>
    t.post(
      'quotation',
      exampleDay,
      { customerId: t.customer, validUntilDay: '2025-03-31' },
      {
        lines: [{ productId: t.p1, qtyMilli: bags(120), priceE4: price(1860) }],
      },
    ),
}
