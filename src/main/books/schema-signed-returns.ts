// Signed returns of deliveries, with what came of each line. Append-only: what somebody signed is not edited; a return
// read wrongly is followed by another, and the last one counts.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const signedReturns: Migration = {
  name: 'SignedReturns',
  at: 1795442030000,
  async up(ddl) {
    await ddl.table(
      'signed_return',
      {
        id: c.id,
        documentId: c.ref('document'),
        day: c.day,
        signedBy: c.text,
        remarks: c.maybe(c.text),
        at: c.instant,
        actor: c.text,
      },
      { primary: ['id'], index: [['documentId']] },
    )
    await ddl.appendOnly('signed_return')
    await ddl.table(
      'signed_return_lines',
      { returnId: c.ref('signed_return'), lineId: c.id, receivedMilli: c.milli, damagedMilli: c.milli },
      { primary: ['returnId', 'lineId'] },
    )
    await ddl.appendOnly('signed_return_lines')
  },
}
