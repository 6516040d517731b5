// What goods a document of a list is about: a number and a day alone tell nobody which transfer this was. The first of its
// lines by name, and how many kinds there are; asked once for a page of rows.

import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'

/** Rows with `goods`, the name of the first product, and `goodsCount`; as they are where the kind's lines have none. */
export async function withGoods(
  sql: Sql,
  { kind, sections }: DocumentContract,
  rows: readonly (AnyRow & { readonly id: number })[],
): Promise<readonly AnyRow[]> {
  const section = Object.entries(sections).find(([, { fields, posted }]) => 'productId' in { ...fields, ...posted })
  if (!section || rows.length === 0) return rows
  const lines = await sql.all<{ documentId: number; productId: number; name: string }>(
    `select l.document_id, l.product_id, p.name from ${snake(kind)}_${snake(section[0])} l
    join document d on d.id = l.document_id and d.version = l.version join product p on p.id = l.product_id
    where ${oneOf(sql, 'l.document_id', 'ids')} order by l.document_id, l.line_no`,
    [rows.map(({ id }) => id)],
  )
  const goods = new Map<number, { readonly first: string; readonly kinds: Set<number> }>()
  for (const { documentId, productId, name } of lines) {
    const known = goods.get(documentId) ?? { first: name, kinds: new Set() }
    known.kinds.add(productId)
    goods.set(documentId, known)
  }
  return rows.map((row) => {
    const known = goods.get(row.id)
    return { ...row, goods: known?.first ?? null, goodsCount: known?.kinds.size ?? 0 }
  })
}
