// Positions come into a book: their table, the ledger of what lies on them and its kept balance, and what warehouses,
// products and lines say of them. `placed_milli` of a lot's stock is the sum over its positions, kept with the stock so
// that the database itself holds it within it.

import type { Ddl } from '../../books/ddl.ts'
import { c } from '../../books/ddl.ts'
import type { Migration } from '../../books/migration.ts'

export const positions: Migration = {
  name: 'Positions',
  at: 1795442142217,
  async up(ddl) {
    await ddl.addColumns('warehouse', {
      warehouseKind: c.maybe(c.text),
      capacityMilli: c.maybe(c.milli),
      rentE4: c.maybe(c.priceE4),
      allowedClass: c.maybe(c.text),
    })
    await ddl.addColumns('product', { maxStackLayers: c.maybe(c.integer) })
    await ddl.recordTable(
      'position',
      {
        warehouseId: c.ref('warehouse'),
        x: c.notNegative(c.integer),
        y: c.notNegative(c.integer),
        width: c.integer,
        height: c.integer,
        capacityMilli: c.maybe(c.milli),
        allowedClass: c.maybe(c.text),
        maxLayers: c.maybe(c.integer),
        bagsPerLayer: c.maybe(c.integer),
      },
      ['width > 0', 'height > 0'],
    )
    await ddl.index('position', ['warehouseId'])
    await positionLedger(ddl)
    await ddl.addColumns('goods_receipt_lines', { positionId: c.maybe(c.ref('position')) })
    await ddl.addColumns('transfer_lines', {
      fromPositionId: c.maybe(c.ref('position')),
      toPositionId: c.maybe(c.ref('position')),
    })
    await ddl.execute(`alter table storage_rule add column reach text not null default 'warehouse'`)
  },
}

async function positionLedger(ddl: Ddl): Promise<void> {
  await ddl.table(
    'position_move',
    {
      id: c.id,
      documentId: c.ref('document'),
      lineId: c.maybe(c.id),
      reversal: c.flag,
      day: c.day,
      positionId: c.ref('position'),
      warehouseId: c.ref('warehouse'),
      productId: c.ref('product'),
      lotId: c.ref('lot'),
      qtyMilli: c.milli,
    },
    { primary: ['id'], index: [['documentId'], ['positionId', 'day']], check: ['qty_milli <> 0'] },
  )
  await ddl.appendOnly('position_move')
  await ddl.table(
    'position_balance',
    {
      positionId: c.ref('position'),
      lotId: c.ref('lot'),
      warehouseId: c.ref('warehouse'),
      productId: c.ref('product'),
      qtyMilli: c.notNegative(c.milli),
    },
    { primary: ['positionId', 'lotId'], index: [['lotId']] },
  )
  const integer = ddl.dialect === 'sqlite' ? 'integer' : 'bigint'
  await ddl.execute(
    `alter table stock_balance add column placed_milli ${integer} not null default 0
      check (placed_milli >= 0 and placed_milli <= qty_milli)`,
  )
}
