// What goods a document of a list is about: a number and a day alone tell nobody which transfer this was. The first of its
// lines by name, and how many kinds there are; the warehouses that goods move between, or lie in. Asked once for a page of
// rows.

import { isOfPlaces, movesBetween, type AnyRow, type DocumentContract } from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'

/**
 * Rows with `goods`, the name of the first product, and `goodsCount`, and the names of the warehouses as `fromPlaces` and
 * `toPlaces`, or as `places`; as they are where the kind's lines have none.
 */
export async function withGoods(
  sql: Sql,
  contract: DocumentContract,
  rows: readonly (AnyRow & { readonly id: number })[],
): Promise<readonly AnyRow[]> {
  const { kind, sections } = contract
  const section = Object.entries(sections).find(([, { fields, posted }]) => 'productId' in { ...fields, ...posted })
  if (!section || rows.length === 0) return rows
  const isMove = movesBetween(section[1])
  const isPlaced = isOfPlaces(contract, section[1])
  const lines = await sql.all<{
    documentId: number
    productId: number
    name: string
    leftPlace?: string
    reachedPlace?: string
    place?: string
  }>(
    `select l.document_id, l.product_id, p.name ${isMove ? ', a.name as left_place, b.name as reached_place' : ''}
      ${isPlaced ? ', w.name as place' : ''}
    from ${snake(kind)}_${snake(section[0])} l
    join document d on d.id = l.document_id and d.version = l.version join product p on p.id = l.product_id
    ${isMove ? 'join warehouse a on a.id = l.from_warehouse_id join warehouse b on b.id = l.to_warehouse_id' : ''}
    ${isPlaced ? 'join warehouse w on w.id = l.warehouse_id' : ''}
    where ${oneOf(sql, 'l.document_id', 'ids')} order by l.document_id, l.line_no`,
    [rows.map(({ id }) => id)],
  )
  const known = Map.groupBy(lines, ({ documentId }) => documentId)
  return rows.map((row) => {
    const own = known.get(row.id) ?? []
    return {
      ...row,
      goods: own[0]?.name ?? null,
      goodsCount: new Set(own.map(({ productId }) => productId)).size,
      ...(isMove ? { fromPlaces: namesOf(own, 'leftPlace'), toPlaces: namesOf(own, 'reachedPlace') } : {}),
      ...(isPlaced ? { places: namesOf(own, 'place') } : {}),
    }
  })
}

const namesOf = <Name extends string>(lines: readonly Partial<Record<Name, string>>[], name: Name): string =>
  [...new Set(lines.map((line) => line[name] ?? ''))].join('、')
