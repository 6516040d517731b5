// A framework of each side, for the suites that go over every kind.

import { bags, price, type Trade } from './trade.ts'

const day = '2025-03-10'
const clauses = [{ title: '交货地点', text: '交货地点为{交货地点}。' }]
const head = { validUntilDay: '2025-12-31' }
const lines = (t: Trade) => [{ productId: t.p1, qtyMilli: bags(1000), priceE4: price(1690) }]

export const frameworks = {
  purchaseFramework: (t: Trade) =>
    t.post('purchaseFramework', day, { supplierId: t.supplier, ...head }, { lines: lines(t), clauses }),
  salesFramework: (t: Trade) =>
    t.post('salesFramework', day, { customerId: t.customer, ...head }, { lines: lines(t), clauses }),
}
