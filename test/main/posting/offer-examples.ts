// One document of each kind that leads to a sale, or says what it may cost.

import { bags, fen, price, type Trade } from './trade.ts'

const exampleDay = '2025-03-10'

/** A year that has no budget yet. */
const yearFree = async (t: Trade): Promise<string> => {
  const budgets = await t.book.read((sql) =>
    sql.get<{ count: number }>(`select count(*) as count from document where kind = 'expenseBudget'`),
  )
  return String(2026 + (budgets?.count ?? 0))
}

export const offers = {
  expenseBudget: async (t: Trade) =>
    t.post(
      'expenseBudget',
      exampleDay,
      { year: await yearFree(t) },
      { lines: [{ ledgerAccountId: t.accountId('5601'), m03Fen: fen(2000), m04Fen: fen(1500.5) }] },
    ),
  marketNote: (t: Trade) =>
    t.post(
      'marketNote',
      exampleDay,
      { demand: '走货慢' },
      { lines: [{ productId: t.p1, rival: '别家', level: 'retail', rivalE4: price(1850) }] },
    ),
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
