// Which lines of a document that waits for an answer have one: a customer's inquiry has its products quoted. By what goods they
// name, since an answer says them in its own way; one taken back is none.

import type { DocumentKind } from '../../shared/catalog.ts'
import { snake } from '../books/sql.ts'

/** For a line `l` of a document `d`: whether a document of that kind made from `d` names its product. */
export const isAnswered = (by: DocumentKind): string =>
  `exists (select 1 from document_link k join document a on a.id = k.document_id
      join ${snake(by)}_lines q on q.document_id = a.id and q.version = a.version
    where k.source_id = d.id and a.kind = '${by}' and a.state <> 'reversed' and q.product_id = l.product_id)`
