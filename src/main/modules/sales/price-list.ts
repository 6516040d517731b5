// Price list 价目表 in the engine: it posts nothing. A list that could never be in force is refused while it is typed.

import type { AnyRow } from '../../../shared/contract/index.ts'
import { formatPrice } from '../../../shared/kernel/index.ts'
import { priceList as contract } from '../../../shared/sales/price-list.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

type Document = Deciding<typeof contract>

export const priceList = documentKind({
  contract,
  migration: {
    name: 'PriceList',
    at: 1763901000000,
    async up(ddl) {
      await ddl.documentTables(
        'priceList',
        {
          fromDay: c.day,
          toDay: c.maybe(c.day),
          customerKind: c.maybe(c.text),
          area: c.maybe(c.text),
        },
        {
          lines: {
            productId: c.ref('product'),
            priceE4: c.priceE4,
            floorPriceE4: c.maybe(c.priceE4),
            lineRemarks: c.maybe(c.text),
            ...snapshotColumns,
          },
        },
      )
      await ddl.index('price_list_lines', ['productId'])
      await ddl.transitions('priceList', contract.transitions)
    },
  },

  /** Whether anybody lives in the list's area: one misspelt would be in force for nobody. */
  async loadExtra(sql, { head }) {
    if (head.area === null) return true
    const someone = await sql.get('select 1 as one from partner where is_customer = 1 and area = ? limit 1', [
      head.area,
    ])
    return someone !== undefined
  },

  decide(document, facts, ids, areaIsKnown) {
    const posting = startPosting(facts, ids, '')
    const { fromDay, toDay, area } = document.head
    if (toDay !== null && toDay < fromDay) posting.refuse('price.endsFirst', 'head.toDay', { from: fromDay, to: toDay })
    if (!areaIsKnown) posting.refuse('price.unknownArea', 'head.area', { area: area ?? '' })
    checkLines(posting, document)
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      return product ? [stored(row, { id: ids.next(), ...snapshotOf(product, row.pricedPer) })] : []
    })
    return posting.done({ ...document.head }, { lines: rows })
  },

  /** The same prices for the same customers from today on, to be changed; lines that were closed are gone. */
  make: async (sql, sourceId, lineIds, today) => {
    const head = await sql.get<AnyRow>(
      `select h.customer_kind, h.territory_id, h.area from document d
      join price_list h on h.document_id = d.id and h.version = d.version where d.id = ?`,
      [sourceId],
    )
    const lines = await sql.all<AnyRow & { id: number }>(
      `select l.id, l.product_id, l.price_e4, l.floor_price_e4, l.priced_per, l.line_remarks from document d
      join price_list_lines l on l.document_id = d.id and l.version = d.version
      left join closed_line c on c.line_id = l.id where d.id = ? and c.line_id is null order by l.line_no`,
      [sourceId],
    )
    const chosen = lines.filter(({ id }) => lineIds === null || lineIds.includes(id))
    return {
      draft: {
        day: today,
        remarks: null,
        head: { ...head, fromDay: today, followsId: sourceId },
        sections: { lines: chosen.map(({ id: _id, ...line }) => line) },
      },
    }
  },
})

/** One price for a product, and a floor that is not above it. */
function checkLines(posting: PostingBuilder, document: Document): void {
  const seen = new Map<number, number>()
  for (const { at, productId, priceE4, floorPriceE4 } of document.sections.lines) {
    const before = seen.get(productId)
    if (before === undefined) seen.set(productId, Number(at.split('.')[1]) + 1)
    else
      posting.refuse('document.twice', `${at}.productId`, {
        field: contract.sections.lines.fields.productId.label,
        row: before,
      })
    if (floorPriceE4 !== null && floorPriceE4 > priceE4)
      posting.refuse('price.floorAbove', `${at}.floorPriceE4`, {
        floor: formatPrice(floorPriceE4),
        price: formatPrice(priceE4),
      })
  }
}
