// Receipts of money learn the late interest that was paid with a debt, and the VAT in it. What was collected of an item is
// asked for by the item, so that its memo goes down.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const lateInterestCollected: Migration = {
  name: 'LateInterestCollected',
  at: 1795452746566,
  async up(ddl) {
    await ddl.addColumns('money_receipt_settlements', { interestFen: c.maybe(c.fen), interestTaxFen: c.maybe(c.fen) })
    await ddl.index('money_receipt_settlements', ['itemId'])
  },
}
