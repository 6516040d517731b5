// What a document stands on and what stands on it, as links: contract → receipt → invoice → payment. A document that
// was posted with another (money taken on the slip) follows it.

import type { DocumentLink } from '../../shared/api.ts'
import type { Sql } from '../books/sql.ts'

const link = 'select d.id, d.kind, d.no, d.day, d.state from document d'

export function documentsBefore(sql: Sql, id: number): Promise<DocumentLink[]> {
  return sql.all<DocumentLink>(
    `${link} where d.id in (select source_id from document_link where document_id = ?
      union select companion_of_id from document where id = ? and companion_of_id is not null) order by d.day, d.id`,
    [id, id],
  )
}

export function documentsAfter(sql: Sql, id: number): Promise<DocumentLink[]> {
  return sql.all<DocumentLink>(
    `${link} where d.id in (select document_id from document_link where source_id = ?
      union select id from document where companion_of_id = ?) order by d.day, d.id`,
    [id, id],
  )
}
