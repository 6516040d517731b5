// Stock check 盘点单: the difference between counted and booked, through 1901: found goods at average cost to 5301,
// missing goods to 5711, with their input VAT when they were kept poorly (SBE art. 15; domain.md §5 #16, #17).

import { amountOf, formatMilli, sumFen, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import { checkReasons, foundMilli, stockCheck as contract } from '../../../shared/warehouse/stock-check.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LotFact, ProductFact } from '../../ledger/facts.ts'
import { loseGoods } from '../../ledger/goods-lost.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

type Document = Deciding<typeof contract>
type Row = Document['sections']['lines'][number]
type Reason = keyof typeof checkReasons

export const stockCheck = documentKind({
  contract,
  migration: {
    name: 'StockCheck',
    at: 1763856010000,
    async up(ddl) {
      await ddl.documentTables(
        'stockCheck',
        {},
        {
          lines: {
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            bookMilli: c.milli,
            countedMilli: c.milli,
            reason: c.maybe(c.text),
            unitCostE4: c.maybe(c.priceE4),
            ...snapshotColumns,
            differenceMilli: c.milli,
            costFen: c.fen,
            taxFen: c.fen,
          },
        },
      )
      await ddl.transitions('stockCheck', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '盘点')
    const seen = new Map<string, number>()
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const key = `${row.warehouseId}/${row.productId}/${row.lot}`
      const before = seen.get(key)
      seen.set(key, Number(row.at.split('.')[1]) + 1)
      if (before !== undefined)
        posting.refuse('document.twice', `${row.at}.lot`, {
          field: contract.sections.lines.fields.lot.label,
          row: before,
        })
      const lot = posting.lot(product.id, row.lot)
      if (!lot) {
        posting.refuse('lot.unknown', `${row.at}.lot`, { product: product.code, lot: row.lot })
        return []
      }
      const checked = checkRow(posting, row, product, lot)
      return checked ? [stored(row, checked)] : []
    })
    return posting.done(
      { blind: document.head.blind },
      { lines: rows },
      sumFen(rows.map((row) => row.costFen as never)),
    )
  },
})

function checkRow(posting: PostingBuilder, row: Row, product: ProductFact, lot: LotFact) {
  const bookMilli = row.bookMilli ?? posting.stockCopy.heldAt(product.id, row.warehouseId, lot.id).qtyMilli
  const differenceMilli = (foundMilli(row) - bookMilli) as Milli
  if (!reasonFits(posting, row, bookMilli, differenceMilli)) return null
  const id = posting.ids.next()
  const base = { id, bookMilli, differenceMilli, ...snapshotOf(product) }
  if (differenceMilli === 0) return { ...base, costFen: 0, taxFen: 0 }
  if (differenceMilli > 0) {
    const costFen = gain(posting, row, product, lot, id, differenceMilli)
    return costFen === null ? null : { ...base, costFen, taxFen: 0 }
  }
  const missing = -differenceMilli as Milli
  const at = `${row.at}.${row.recountMilli === null ? 'countedMilli' : 'recountMilli'}`
  if (!posting.canTake(at, product, row.warehouseId, lot, missing)) return null
  return { ...base, ...loss(posting, row, product, lot, id, missing) }
}

function gain(
  posting: PostingBuilder,
  row: Row,
  product: ProductFact,
  lot: LotFact,
  id: number,
  found: Milli,
): Fen | null {
  const given = row.unitCostE4 === null ? null : amountOf(found, row.unitCostE4, 'stockUnit', product.unitWeightGrams)
  const costFen = posting.stockCopy.costOfGain(product.id, found) ?? given
  if (costFen === null) {
    posting.refuse('check.costNeeded', `${row.at}.unitCostE4`, { product: product.code })
    return null
  }
  const text = `盘盈 ${product.name} ${formatMilli(found)} ${product.unit}`
  posting.receive(id, product.id, row.warehouseId, lot.id, found, costFen)
  posting.debit(account.stock, costFen, null, text)
  posting.credit(account.stockDifference, costFen, null, text)
  posting.debit(account.stockDifference, costFen, null, `${text} 核准`)
  posting.credit(account.otherGain, costFen, null, `${text} 核准`)
  return costFen
}

function loss(posting: PostingBuilder, row: Row, product: ProductFact, lot: LotFact, id: number, missing: Milli) {
  const goods = { product, lot, warehouseId: row.warehouseId }
  const reason = row.reason ? checkReasons[row.reason].zh : ''
  const why = { word: '盘亏', reason, keptPoorly: row.reason === 'poorKeeping' }
  const { costFen, taxFen } = loseGoods(posting, id, goods, { place: null, qtyMilli: missing }, why)
  return { costFen: -costFen as Fen, taxFen }
}

const fits: Readonly<Record<Reason, (difference: Milli) => boolean>> = {
  agrees: (difference) => difference === 0,
  gain: (difference) => difference > 0,
  naturalLoss: (difference) => difference < 0,
  poorKeeping: (difference) => difference < 0,
}

function reasonFits(posting: PostingBuilder, row: Row, book: Milli, difference: Milli): boolean {
  const told = { book: formatMilli(book), counted: formatMilli(foundMilli(row)) }
  if (row.reason !== null && !fits[row.reason](difference))
    posting.refuse('check.reason', `${row.at}.reason`, { ...told, reason: checkReasons[row.reason] })
  // A gain has one reason only; a loss has two that post differently.
  else if (row.reason === null && difference < 0) posting.refuse('check.reasonNeeded', `${row.at}.reason`, told)
  else return true
  return false
}
