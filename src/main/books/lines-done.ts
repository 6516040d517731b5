// Contract lines that are fulfilled to within their tolerance are done: they leave what is kept of open lines.

import type { Migration } from './migration.ts'

export const linesDone: Migration = {
  name: 'LinesDone',
  at: 1795465672985,
  async up(ddl) {
    for (const kind of ['purchase', 'sales'])
      await ddl.execute(
        `delete from open_line where line_id in (select o.line_id from open_line o
          join document d on d.id = o.document_id
          join ${kind}_contract_lines l on l.document_id = d.id and l.version = d.version and l.id = o.line_id
          where o.left_milli * 10000 <= o.qty_milli * coalesce(l.tolerance_bp, 0))`,
      )
  },
}
