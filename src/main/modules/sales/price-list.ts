// Price list 价目表 in the engine: it posts nothing. A list that could never be in force is refused while it is typed.

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
