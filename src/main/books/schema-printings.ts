// Every time a document goes to paper: which form, when, by whom. Append-only, because a copy that was handed out cannot
// be taken back, and the number on it tells the copies apart.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const printings: Migration = {
  name: 'Printings',
  at: 1795436400000,
  async up(ddl) {
    await ddl.table(
      'printing',
      { id: c.id, documentId: c.ref('document'), form: c.text, at: c.instant, actor: c.text },
      { primary: ['id'], index: [['documentId']] },
    )
    await ddl.appendOnly('printing')
  },
}
