// Approval rules, the requests that wait by them, and what was done with each. A request keeps the draft as it was
// submitted, so that what was refused can still be read; its acts are append-only, because who agreed to what must stand.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const approvals: Migration = {
  name: 'Approvals',
  at: 1795441793000,
  async up(ddl) {
    await ddl.recordTable('approval_rule', {
      documentKind: c.maybe(c.text),
      condition: c.text,
      amountFen: c.maybe(c.fen),
      role: c.text,
      notOwn: c.flag,
    })
    await ddl.table(
      'approval',
      {
        id: c.id,
        kind: c.text,
        title: c.text,
        state: c.text,
        /** The draft that waits; it is gone once it is posted or refused. */
        draftId: c.maybe(c.id),
        /** The contract it is a new version of, the version it replaces, and why. */
        amendsId: c.maybe(c.ref('document')),
        amendsVersion: c.maybe(c.integer),
        amendReason: c.maybe(c.text),
        body: c.json,
        totalFen: c.fen,
        needs: c.json,
        warnings: c.json,
        submittedAt: c.instant,
        submittedBy: c.text,
        /** What it was posted as. */
        documentId: c.maybe(c.ref('document')),
      },
      {
        primary: ['id'],
        index: [['draftId'], ['amendsId'], ['documentId']],
        check: [`state in ('waiting', 'returned', 'withdrawn', 'refused', 'approved')`],
      },
    )
    await ddl.index('approval', ['state'])
    await ddl.table(
      'approval_act',
      {
        id: c.id,
        approvalId: c.ref('approval'),
        act: c.text,
        words: c.maybe(c.text),
        /** What was seen at that moment: the reasons and the total. */
        seen: c.json,
        at: c.instant,
        actor: c.text,
      },
      {
        primary: ['id'],
        index: [['approvalId']],
        check: [`act in ('submit', 'withdraw', 'return', 'refuse', 'approve')`],
      },
    )
    await ddl.appendOnly('approval_act')
  },
}
