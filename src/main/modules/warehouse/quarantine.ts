// Quarantine 隔离单 in the engine: bags set apart are in stock and worth what they were, but no slip takes them. Set free
// they are as before; downgraded they are a damaged lot of their own, at no cost; scrapped they are a loss as in a
// stock check (domain.md §5 #17).

import { sumFen, type Fen, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { checkReasons } from '../../../shared/warehouse/stock-check.ts'
import { quarantine as contract } from '../../../shared/warehouse/quarantine.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, storedPart, type Deciding } from '../../ledger/document-kind.ts'
import type { LotFact } from '../../ledger/facts.ts'
import { loseGoods } from '../../ledger/goods-lost.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { loadLots } from '../../ledger/load-facts.ts'
import { keyOf, partsApartFirst, partsFrom, placeOn, type Goods, type Part } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { canFree, canSetApart } from '../../ledger/set-apart.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { apartOfCheck, apartOfProblem, whatIsApart } from './quarantine-sources.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]
type PostedRow = AnyRow & { readonly costFen: Fen }

const downgradedMark = '-降级'
const downgraded = (lot: string): string => (lot.endsWith(downgradedMark) ? lot : `${lot}${downgradedMark}`)

export const quarantine = documentKind({
  contract,
  migration: {
    name: 'Quarantine',
    at: 1795453800000,
    async up(ddl) {
      await ddl.documentTables(
        'quarantine',
        {
          reason: c.text,
          handler: c.maybe(c.text),
          problemId: c.maybe(c.ref('document')),
          checkId: c.maybe(c.ref('document')),
        },
        {
          lines: {
            act: c.text,
            warehouseId: c.ref('warehouse'),
            productId: c.ref('product'),
            lot: c.text,
            positionId: c.maybe(c.ref('position')),
            qtyMilli: c.milli,
            lossReason: c.maybe(c.text),
            lotQuality: c.maybe(c.text),
            lineRemarks: c.maybe(c.text),
            slipLine: c.integer,
            ...snapshotColumns,
            downgradedLot: c.maybe(c.text),
            costFen: c.fen,
            taxFen: c.fen,
          },
        },
      )
      await ddl.transitions('quarantine', contract.transitions)
    },
  },

  /** The lots that downgraded bags come into: nobody types their numbers. */
  loadExtra: (sql, { sections: { lines } }) => {
    const rows = lines.filter((row) => row.act === 'downgrade')
    return loadLots(
      sql,
      rows.map((row) => row.productId),
      rows.map((row) => downgraded(row.lot)),
      false,
    )
  },

  decide(document, given, ids, lots: readonly LotFact[]) {
    const facts = {
      ...given,
      lots: [...given.lots, ...lots.filter(({ id }) => !given.lots.some((lot) => lot.id === id))],
    }
    const posting = startPosting(facts, ids, `报废 ${document.head.reason}`)
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      const lot = knownLot(posting, row, product, row.lot)
      if (!lot) return []
      if (row.lotQuality) posting.setQuality(lot, row.lotQuality)
      return actOn(posting, row, { product, lot, warehouseId: row.warehouseId })
    })
    return posting.done({ ...document.head }, { lines: rows }, sumFen(rows.map((row) => row.costFen)))
  },

  make: (sql, sourceId, lineIds, today, sourceKind) =>
    (sourceKind === 'qualityCheck' ? apartOfCheck : apartOfProblem)(sql, sourceId, lineIds, today),

  propose: async (sql) => ({ lines: await whatIsApart(sql) }),
})

function actOn(posting: PostingBuilder, row: Row, goods: Goods): PostedRow[] {
  const at = `${row.at}.qtyMilli`
  const of = keyOf(goods)
  if (row.lossReason !== null && row.act !== 'scrap')
    posting.refuse('quarantine.noLoss', `${row.at}.lossReason`, {
      act: contract.sections.lines.fields.act.choices[row.act],
    })
  if (row.act === 'scrap' && row.lossReason === null) {
    posting.refuse('quarantine.lossReason', `${row.at}.lossReason`)
    return []
  }
  if (row.act === 'hold') {
    if (!canSetApart(posting, at, goods, row.qtyMilli)) return []
    return partsFrom(posting, at, goods, row.positionId, row.qtyMilli).map((part) => {
      const id = posting.ids.next()
      posting.apart.set(id, of, part.place, part.qtyMilli)
      return plainRow(row, goods, id, part)
    })
  }
  if (!canFree(posting, at, goods, row.qtyMilli)) return []
  if (row.act !== 'release' && !posting.canTake(at, goods.product, goods.warehouseId, goods.lot, row.qtyMilli))
    return []
  return partsApartFirst(posting, at, goods, row, 'apart').map((part) => {
    const id = posting.ids.next()
    posting.apart.free(id, of, part.place, part.qtyMilli)
    if (row.act === 'release') return plainRow(row, goods, id, part)
    return row.act === 'scrap' ? scrap(posting, row, goods, id, part) : downgrade(posting, row, goods, id, part)
  })
}

const plainRow = (row: Row, goods: Goods, id: number, part: Part): PostedRow => ({
  ...partRow(row, goods, id, part),
  costFen: 0 as Fen,
  taxFen: 0,
})

const partRow = (row: Row, { product }: Goods, id: number, { place, qtyMilli }: Part): AnyRow =>
  storedPart(row, { id, positionId: place?.positionId ?? null, qtyMilli, downgradedLot: null, ...snapshotOf(product) })

function scrap(posting: PostingBuilder, row: Row, goods: Goods, id: number, part: Part): PostedRow {
  const reason = row.lossReason ?? 'naturalLoss'
  const lost = loseGoods(posting, id, goods, part, {
    word: '报废',
    reason: checkReasons[reason].zh,
    keptPoorly: reason === 'poorKeeping',
  })
  return { ...partRow(row, goods, id, part), ...lost }
}

/** The bags stay where they are and worth what they are: only their lot is another. */
function downgrade(posting: PostingBuilder, row: Row, goods: Goods, id: number, part: Part): PostedRow {
  const { product, lot, warehouseId } = goods
  const { productionDay, expiryDay, firstDay } = lot
  const typed = { at: row.at, lot: downgraded(lot.no), productionDay, expiryDay }
  const into = posting.lotFor(typed, product, firstDay, new Set())
  posting.setQuality(into, 'damaged')
  placeOn(posting, id, goods, part.place, -part.qtyMilli as Milli)
  posting.pass(id, product.id, warehouseId, lot.id, -part.qtyMilli as Milli)
  posting.pass(id, product.id, warehouseId, into.id, part.qtyMilli)
  placeOn(posting, id, { ...goods, lot: into }, part.place, part.qtyMilli)
  return { ...partRow(row, goods, id, part), downgradedLot: into.no, costFen: 0 as Fen, taxFen: 0 }
}
