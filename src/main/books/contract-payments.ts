// Contracts learn when which part of them is paid.

import { c, type Columns } from './ddl.ts'
import type { Migration } from './migration.ts'

const payment: Columns = {
  event: c.text,
  afterDays: c.maybe(c.integer),
  dueDay: c.maybe(c.day),
  ratioBp: c.maybe(c.basisPoints),
  amountFen: c.maybe(c.fen),
  note: c.maybe(c.text),
  plannedFen: c.fen,
}

export const contractPayments: Migration = {
  name: 'ContractPayments',
  at: 1795445300000,
  async up(ddl) {
    for (const kind of ['purchaseContract', 'salesContract']) await ddl.sectionTable(kind, 'payments', payment)
  },
}
