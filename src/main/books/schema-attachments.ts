// Attachments and their bytes. The same file attached twice is kept once, under the hash of what is in it. A removed
// attachment keeps its row and its bytes; those of a draft go with the draft.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const attachments: Migration = {
  name: 'Attachments',
  at: 1795442400000,
  async up(ddl) {
    await ddl.table('file_content', { hash: c.text, content: c.bytes }, { primary: ['hash'] })
    await ddl.table(
      'attachment',
      {
        id: c.id,
        subjectType: c.text,
        subjectKind: c.text,
        subjectId: c.id,
        name: c.text,
        mediaType: c.text,
        bytes: c.notNegative(c.integer),
        hash: { ...c.text, references: 'file_content' },
        at: c.instant,
        actor: c.text,
        removedAt: c.maybe(c.instant),
        removedBy: c.maybe(c.text),
      },
      {
        primary: ['id'],
        index: [['subjectType', 'subjectId'], ['hash']],
        check: [`subject_type in ('document', 'draft', 'record')`],
      },
    )
  },
}
