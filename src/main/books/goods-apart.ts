// Bags of a lot that are set apart: a ledger of its own, and their sum kept with the stock, which holds it within itself.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const goodsApart: Migration = {
  name: 'GoodsApart',
  at: 1795453700000,
  async up(ddl) {
    await ddl.table(
      'apart_move',
      {
        id: c.id,
        documentId: c.ref('document'),
        lineId: c.maybe(c.id),
        reversal: c.flag,
        day: c.day,
        warehouseId: c.ref('warehouse'),
        productId: c.ref('product'),
        lotId: c.ref('lot'),
        qtyMilli: c.milli,
      },
      { primary: ['id'], index: [['documentId'], ['day'], ['lotId']], check: ['qty_milli <> 0'] },
    )
    await ddl.appendOnly('apart_move')
    // What lay where on a day is what lies there now without what came later.
    await ddl.index('position_move', ['day'])
    const integer = ddl.dialect === 'sqlite' ? 'integer' : 'bigint'
    await ddl.execute(
      `alter table stock_balance add column apart_milli ${integer} not null default 0
        check (apart_milli >= 0 and apart_milli <= qty_milli)`,
    )
    await ddl.index('stock_balance', ['lotId'], 'apart_milli > 0')
  },
}
