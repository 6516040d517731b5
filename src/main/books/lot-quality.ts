// Lots have an expiry and a quality: a ledger of what documents said of them, and the last word on each. Lots that were
// there before are usable and keep.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const lotQuality: Migration = {
  name: 'LotQuality',
  at: 1795442567963,
  async up(ddl) {
    await ddl.addColumns('product', { shelfLifeMonths: c.maybe(c.integer) })
    for (const table of ['lot', 'goods_receipt_lines', 'opening_balances_stock'])
      await ddl.addColumns(table, { expiryDay: c.maybe(c.day) })
    const said = { lotId: c.ref('lot'), quality: c.text, documentId: c.ref('document'), day: c.day }
    const check = [`quality in ('ok', 'toCheck', 'frozen', 'damaged')`]
    await ddl.table(
      'lot_quality_move',
      { id: c.id, reversal: c.flag, ...said },
      { primary: ['id'], index: [['lotId'], ['documentId']], check },
    )
    await ddl.appendOnly('lot_quality_move')
    await ddl.table('lot_quality', said, { primary: ['lotId'], check })
  },
}
