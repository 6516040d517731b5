// Quality check 质量检查 in the engine: it moves nothing; the lots it speaks of are released, held or frozen. What fails is
// not released by the same row, and a lot is looked at where it lies.

import type { LotQuality } from '../../../shared/warehouse/lot-quality.ts'
import { checkResults, qualityCheck as contract } from '../../../shared/warehouse/quality-check.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored } from '../../ledger/document-kind.ts'
import { startPosting } from '../../ledger/posting.ts'
import { lotPostedColumns, rowsOfLots, sayOfLot } from './about-lot.ts'

export const qualityCheck = documentKind({
  contract,
  migration: {
    name: 'QualityCheck',
    at: 1795442568963,
    async up(ddl) {
      await ddl.documentTables(
        'qualityCheck',
        { occasion: c.maybe(c.text), checker: c.text, receiptId: c.maybe(c.ref('document')) },
        {
          lines: {
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            appearance: c.maybe(c.text),
            caking: c.maybe(c.text),
            bags: c.maybe(c.text),
            moistureBp: c.maybe(c.basisPoints),
            nutrientsBp: c.maybe(c.basisPoints),
            result: c.text,
            lotQuality: c.maybe(c.text),
            lineRemarks: c.maybe(c.text),
            ...lotPostedColumns,
          },
        },
      )
      await ddl.transitions('qualityCheck', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const rows = rowsOfLots(posting, document.sections.lines).map((said) => {
      const { row, product, lot } = said
      const warehouse = facts.named.warehouse.get(row.warehouseId)?.name ?? ''
      if (posting.stockCopy.heldAt(product.id, row.warehouseId, lot.id).qtyMilli === 0)
        posting.refuse('quality.notThere', `${row.at}.lot`, { product: product.code, lot: lot.no, warehouse })
      if (row.result !== 'pass' && row.lotQuality === 'ok')
        posting.refuse('quality.contradicts', `${row.at}.lotQuality`, { result: checkResults[row.result] })
      const lotQuality = row.lotQuality ?? qualityBy(row.result, lot.quality)
      return stored({ ...row, lotQuality }, sayOfLot(posting, said, lotQuality))
    })
    return posting.done({ ...document.head }, { lines: rows })
  },

  make: async (sql, receiptId, lineIds, today) => ({
    draft: {
      day: today,
      remarks: null,
      head: { occasion: 'arrival', receiptId },
      sections: { lines: await lotsReceived(sql, receiptId, lineIds) },
    },
  }),
})

/** What a result makes of a lot by itself: never better than it was, but for one that only waited to be checked. */
function qualityBy(result: keyof typeof checkResults, was: LotQuality): LotQuality | null {
  if (result === 'fail') return 'frozen'
  if (result === 'doubtful') return was === 'ok' ? 'toCheck' : null
  return was === 'toCheck' ? 'ok' : null
}

async function lotsReceived(sql: Sql, receiptId: number, lineIds: readonly number[] | null) {
  const lines = await sql.all<{ id: number; warehouseId: number; productId: number; lot: string }>(
    'select id, warehouse_id, product_id, lot from goods_receipt_lines where document_id = ? order by line_no',
    [receiptId],
  )
  return lines.filter(({ id }) => lineIds?.includes(id) ?? true).map(({ id: _line, ...row }) => row)
}
