// Stock check 盘点单: the difference between counted and booked, through 1901: found goods at average cost to 5301,
// missing goods to 5711, with their input VAT when they were kept poorly (SBE art. 15; domain.md §5 #16, #17).
// A lot's difference is the sum over its positions; what only lies elsewhere moves on the positions and nowhere else.
// Goods of others change what is kept for their owner, and nothing of ours.

import { amountOf, formatMilli, sum, sumFen, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import { reasonFits as isReasonOf } from '../../../shared/warehouse/count-reasons.ts'
import { lotDifferences, lotKey } from '../../../shared/warehouse/lot-differences.ts'
import { checkReasons, foundMilli, stockCheck as contract } from '../../../shared/warehouse/stock-check.ts'
import { c } from '../../books/ddl.ts'
import { account } from '../../ledger/accounts.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact, LotFact, ProductFact } from '../../ledger/facts.ts'
import { loseGoods } from '../../ledger/goods-lost.ts'
import { keptAt, type KeptAt } from '../../ledger/kept-goods.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { changeKept, keptLines, keptOf, type Kept } from './counted-custody.ts'
import { bookOf, placeAsCounted } from './counted-positions.ts'
import { movedSince, nothingMoved, type MovedSince } from './moved-since.ts'

type Document = Deciding<typeof contract>
type Row = Document['sections']['lines'][number]

/** What is kept for the owners on the sheet and where, and what has moved since its moment. */
type Books = { readonly kept: readonly LineFact[]; readonly at: KeptAt; readonly since: MovedSince }

const noBooks: Books = { kept: [], at: new Map(), since: nothingMoved }

/** A line with what the books say of it. */
type Counted = {
  readonly row: Row
  readonly product: ProductFact
  /** Null of goods of others, which have no lot of ours. */
  readonly lot: LotFact | null
  readonly bookMilli: Milli
  readonly differenceMilli: Milli
}

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

  async loadExtra(sql, { day, head, sections: { lines } }): Promise<Books> {
    const kept = await keptLines(
      sql,
      lines.flatMap(({ ownerId }) => ownerId ?? []),
      day,
    )
    const found = lines.filter(({ bookMilli }) => bookMilli === null).map(({ productId }) => productId)
    const ids = kept.map(({ id }) => id)
    const since = await movedSince(sql, head.frozenId, found, ids)
    return { kept, at: await keptAt(sql, ids), since }
  },

  decide(document, facts, ids, books: Books = noBooks) {
    const posting = startPosting(facts, ids, '盘点')
    const { lines } = document.sections
    refuseTwice(posting, lines)
    const byPosition = new Set(lines.flatMap((row) => (row.positionId === null ? [] : [lotKey(row)])))
    const kept: Kept = { lines: books.kept, at: books.at, byPosition }
    const counted = lines.flatMap((row) => countedOf(posting, row, kept, books.since) ?? [])
    const borne = lotDifferences(
      counted.map(({ row, differenceMilli }) => ({ key: lotKey(row), difference: differenceMilli })),
    ) as Milli[]
    const ready = counted.map((line, index) => ({ ...line, id: ids.next(), borneMilli: borne[index] ?? (0 as Milli) }))
    const fitting = ready.filter((line) => reasonFits(posting, line))
    const settle = placeAsCounted(posting, fitting)
    const rows = fitting.flatMap((line) => {
      const value = line.lot ? postOwn(posting, line, line.lot) : changeKept(posting, line, kept)
      if (!value) return []
      const { id, row, product, bookMilli, differenceMilli, borneMilli } = line
      const moved = differenceMilli - borneMilli
      const book = { bookMilli, differenceMilli, movedMilli: moved === 0 ? null : moved }
      // Goods of others may have no lot; the table wants a word.
      return [stored(row, { id, lot: row.lot ?? '', ...book, ...snapshotOf(product), ...value })]
    })
    settle()
    const costs = rows.map((row) => row['costFen'])
    // Gains do not make up for losses when it is asked whether somebody should look at it.
    const weighsFen = sum(costs.map((fen) => Math.abs(fen))) as Fen
    return posting.done({ ...document.head }, { lines: rows }, sumFen(costs), weighsFen)
  },
})

/** A lot stands once on each position. */
function refuseTwice(posting: PostingBuilder, rows: readonly Row[]): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const key = `${lotKey(row)}/${row.positionId}`
    const before = seen.get(key)
    seen.set(key, Number(row.at.split('.')[1]) + 1)
    if (before !== undefined)
      posting.refuse('document.twice', `${row.at}.lot`, {
        field: contract.sections.lines.fields.lot.label,
        row: before,
      })
  }
}

function countedOf(posting: PostingBuilder, row: Row, kept: Kept, since: MovedSince): Counted | null {
  const product = posting.facts.products.get(row.productId)
  if (!product) return null
  const counted = (lot: LotFact | null, bookMilli: Milli): Counted => ({
    row,
    product,
    lot,
    bookMilli,
    differenceMilli: (foundMilli(row) - bookMilli) as Milli,
  })
  if (row.ownerId !== null) {
    const book = keptOf(posting, row, product, kept, since)
    return book === null ? null : counted(null, row.bookMilli ?? book)
  }
  if (row.lot === null) {
    posting.refuse('field.required', `${row.at}.lot`, { field: contract.sections.lines.fields.lot.label })
    return null
  }
  const lot = knownLot(posting, row, product, row.lot)
  if (!lot) return null
  return counted(lot, row.bookMilli ?? bookOf(posting, row, lot, kept.byPosition.has(lotKey(row)), since))
}

type Borne = Counted & { readonly id: number; readonly borneMilli: Milli }

/** What is found or missing of a lot of ours, in stock and accounts; null where it cannot be. */
function postOwn(posting: PostingBuilder, line: Borne, lot: LotFact): { costFen: Fen; taxFen: Fen } | null {
  const { row, product, borneMilli, id } = line
  if (borneMilli === 0) return { costFen: 0 as Fen, taxFen: 0 as Fen }
  if (borneMilli > 0) {
    const costFen = gain(posting, row, product, lot, id, borneMilli)
    return costFen === null ? null : { costFen, taxFen: 0 as Fen }
  }
  const missing = -borneMilli as Milli
  const at = `${row.at}.${row.recountMilli === null ? 'countedMilli' : 'recountMilli'}`
  if (!posting.canTake(at, product, row.warehouseId, lot, missing)) return null
  return loss(posting, row, product, lot, id, missing)
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

function reasonFits(posting: PostingBuilder, { row, bookMilli, differenceMilli, borneMilli }: Borne): boolean {
  const told = { book: formatMilli(bookMilli), counted: formatMilli(foundMilli(row)) }
  if (row.reason !== null && !isReasonOf(row.reason, borneMilli, differenceMilli))
    posting.refuse('check.reason', `${row.at}.reason`, { ...told, reason: checkReasons[row.reason] })
  // A gain has one reason only; a loss has two that post differently.
  else if (row.reason === null && borneMilli < 0) posting.refuse('check.reasonNeeded', `${row.at}.reason`, told)
  else return true
  return false
}
