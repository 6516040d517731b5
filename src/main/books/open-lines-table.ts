// The kept lines of contracts in force with something left to deliver or receive: what is promised to a customer, what is
// promised of a product, without walking through contracts long fulfilled.

import { c } from './ddl.ts'
import type { Migration } from './migration.ts'

export const openLinesTable: Migration = {
  name: 'OpenLines',
  at: 1795442051000,
  async up(ddl) {
    await ddl.table(
      'open_line',
      {
        lineId: c.id,
        documentId: c.ref('document'),
        kind: c.text,
        partnerId: c.maybe(c.ref('partner')),
        productId: c.ref('product'),
        deliveryDay: c.maybe(c.day),
        qtyMilli: c.milli,
        leftMilli: c.milli,
        grossFen: c.fen,
      },
      {
        primary: ['lineId'],
        index: [['documentId'], ['kind', 'partnerId'], ['kind', 'productId']],
        check: ['left_milli > 0', 'left_milli <= qty_milli'],
      },
    )
    for (const kind of ['purchase', 'sales'])
      await ddl.execute(
        `insert into open_line (line_id, document_id, kind, partner_id, product_id, delivery_day, qty_milli, left_milli, gross_fen)
        select l.id, d.id, d.kind, d.partner_id, l.product_id, l.delivery_day, l.qty_milli,
          l.qty_milli - coalesce(b.fulfilled_milli, 0), l.gross_fen
        from document d join ${kind}_contract_lines l on l.document_id = d.id and l.version = d.version
        left join line_balance b on b.line_id = l.id left join closed_line x on x.line_id = l.id
        where d.kind = '${kind}Contract' and d.state = 'approved' and x.line_id is null
          and l.qty_milli > coalesce(b.fulfilled_milli, 0)`,
      )
  },
}
