// Market note 行情记录 in the engine: it moves nothing; our own listed price of the place and day is put beside.

import { convertPrice, type PriceE4 } from '../../../shared/kernel/index.ts'
import { marketNote as contract } from '../../../shared/marketing/market-note.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { loadPrices, nobody } from '../../ledger/load-prices.ts'
import { startPosting } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

export const marketNote = documentKind({
  contract,
  migration: {
    name: 'MarketNote',
    at: 1795456729607,
    async up(ddl) {
      await ddl.documentTables(
        'marketNote',
        {
          territoryId: c.maybe(c.ref('territory')),
          salespersonId: c.maybe(c.ref('salesperson')),
          source: c.maybe(c.text),
          demand: c.maybe(c.text),
        },
        {
          lines: {
            productId: c.ref('product'),
            rival: c.text,
            level: c.text,
            rivalE4: c.priceE4,
            lineRemarks: c.maybe(c.text),
            ...snapshotColumns,
            listedE4: c.maybe(c.priceE4),
            overE4: c.maybe(c.integer),
          },
        },
      )
      await ddl.transitions('marketNote', contract.transitions)
    },
  },

  /** What everybody there is asked. */
  loadExtra: (sql, { day, head, sections }) => {
    const products = [...new Set(sections.lines.map(({ productId }) => productId))]
    return loadPrices(sql, products, { ...nobody, territoryId: head.territoryId }, day)
  },

  decide(document, facts, ids, prices) {
    const posting = startPosting(facts, ids, '')
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const listed = prices.get(product.id)
      const listedE4 = listed ? convertPrice(listed.priceE4, listed.pricedPer, 'tonne', product.unitWeightGrams) : null
      const overE4 = listedE4 === null ? null : ((listedE4 - row.rivalE4) as PriceE4)
      return [stored(row, { id: ids.next(), ...snapshotOf(product), listedE4, overE4 })]
    })
    return posting.done({ ...document.head }, { lines: rows })
  },
})
