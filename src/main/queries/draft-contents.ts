// What drafts are about: two of one customer are told apart by their goods and by what they come to so far. Worked out from
// what was typed, which may be anything; a line without a price comes to nothing yet. Asked once for all drafts of a list.

import type { DraftContents } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { AnyDraft, AnyRow, Fields } from '../../shared/contract/index.ts'
import {
  amountOf,
  sumFen,
  type Fen,
  type Grams,
  type Milli,
  type PricedPer,
  type PriceE4,
} from '../../shared/kernel/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'

type Typed = { readonly kind: DocumentKind; readonly draft: AnyDraft }
type Line = { readonly fields: Fields; readonly row: AnyRow }
type Product = {
  readonly id: number
  readonly name: string
  readonly unit: string
  readonly unitWeightGrams: Grams
  readonly pricedPer: PricedPer
}

const goodsMost = 3

export async function withContents<T extends Typed>(sql: Sql, drafts: readonly T[]): Promise<(T & DraftContents)[]> {
  const all = drafts.map((one) => ({ one, lines: linesOf(one) }))
  const productOf = await productsNamed(
    sql,
    all.flatMap(({ lines }) => lines),
  )
  return all.map(({ one, lines }) => {
    const goods = lines.flatMap((line) => {
      const product = productOf(line)
      return product ? [{ ...line, product }] : []
    })
    return {
      ...one,
      goods: goods.slice(0, goodsMost).map(({ fields, row, product: { name, unit } }) => ({
        name,
        // Counted blind, what is booked is told nowhere.
        qtyMilli: one.draft.head['blind'] === true ? null : quantityOf(fields, row),
        unit,
      })),
      goodsLines: goods.length,
      amountFen: amountSoFar(one.draft.head, lines, goods),
    }
  })
}

function linesOf({ kind, draft }: Typed): Line[] {
  return Object.entries(contractOf(kind).sections).flatMap(([name, { fields }]) =>
    (draft.sections[name] ?? []).map((row) => ({ fields, row })),
  )
}

const integerIn = (row: AnyRow, name: string): number | null =>
  Number.isSafeInteger(row[name]) ? (row[name] as number) : null

/** The first quantity the line gives: what is asked, taken or affected, as its kind calls it. */
function quantityOf(fields: Fields, row: AnyRow): number | null {
  const names = Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'quantity' ? [name] : []))
  return names.map((name) => integerIn(row, name)).find((qty) => qty !== null) ?? null
}

/** Money typed at the head is the document's own; otherwise its lines'. */
function amountSoFar(
  head: AnyRow,
  lines: readonly Line[],
  goods: readonly (Line & { product: Product })[],
): number | null {
  const atHead = integerIn(head, 'amountFen')
  if (atHead !== null) return atHead
  const amounts = [
    ...lines.flatMap(({ row }) => integerIn(row, 'grossFen') ?? integerIn(row, 'amountFen') ?? []),
    ...goods.flatMap(({ row, product }) => {
      const [qty, price] = [integerIn(row, 'qtyMilli'), integerIn(row, 'priceE4')]
      if (qty === null || price === null) return []
      const per = row.pricedPer === 'tonne' || row.pricedPer === 'stockUnit' ? row.pricedPer : product.pricedPer
      return amountOf(qty as Milli, price as PriceE4, per, product.unitWeightGrams)
    }),
  ]
  return amounts.length === 0 ? null : sumFen(amounts as Fen[])
}

/** The product of a line: the one it names, or that of the line it is made from. */
async function productsNamed(sql: Sql, lines: readonly Line[]): Promise<(line: Line) => Product | undefined> {
  const sourceIds = new Map<string, Set<number>>()
  for (const { kind, id } of lines.flatMap(sourceOf)) sourceIds.set(kind, (sourceIds.get(kind) ?? new Set()).add(id))
  const productOfLine = new Map<string, number>()
  for (const [kind, ids] of sourceIds)
    for (const { id, productId } of await sql.all<{ id: number; productId: number }>(
      `select id, product_id from ${snake(kind)}_lines where ${oneOf(sql, 'id', 'ids')}`,
      [[...ids]],
    ))
      productOfLine.set(`${kind}:${id}`, productId)
  const idOf = (line: Line): number | undefined =>
    integerIn(line.row, 'productId') ??
    sourceOf(line)
      .map(({ kind, id }) => productOfLine.get(`${kind}:${id}`))
      .find((id) => id !== undefined)
  const ids = [...new Set(lines.flatMap((line) => idOf(line) ?? []))]
  const products = await sql.all<Product>(
    `select id, name, unit, unit_weight_grams, priced_per from product where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  const byId = new Map(products.map((product) => [product.id, product]))
  return (line) => byId.get(idOf(line) ?? 0)
}

const sourceOf = ({ fields, row }: Line): { kind: string; id: number }[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    const id = field.kind === 'sourceLine' ? integerIn(row, name) : null
    return field.kind === 'sourceLine' && id !== null ? [{ kind: field.of, id }] : []
  })
