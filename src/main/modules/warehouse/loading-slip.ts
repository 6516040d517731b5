// Loading slip 装车单 in the engine: takes from pick lists and keeps what it loaded for deliveries to take. Stock leaves with
// the delivery; here it is only looked at, so that nobody loads on paper what no lot holds.

import { kilogramsOf, sum, type Milli } from '../../../shared/kernel/index.ts'
import type { Label } from '../../../shared/contract/index.ts'
import { loadingSlip as contract } from '../../../shared/warehouse/loading-slip.ts'
import { c } from '../../books/ddl.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import { knownLot } from '../../ledger/known-lot.ts'
import { canTakeFrom, placeNamed } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { fulfil } from '../../ledger/trade-contract.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { checkTare } from '../../ledger/weighing.ts'
import { snapshotColumns } from '../trade-columns.ts'
import { loadOfPickList } from './load-of-pick-list.ts'

type Document = Deciding<typeof contract>
type Row = Document['sections']['lines'][number]

export const loadingSlip = documentKind({
  contract,
  migration: {
    name: 'LoadingSlip',
    at: 1795442020000,
    async up(ddl) {
      await ddl.documentTables(
        'loadingSlip',
        {
          plate: c.text,
          driver: c.maybe(c.text),
          carrierId: c.maybe(c.ref('partner')),
          crewId: c.maybe(c.ref('partner')),
          startTime: c.maybe(c.text),
          endTime: c.maybe(c.text),
          grossMilli: c.maybe(c.milli),
          tareMilli: c.maybe(c.milli),
          printedMilli: c.milli,
          netMilli: c.maybe(c.milli),
          overMilli: c.maybe(c.milli),
        },
        {
          lines: {
            pickLineId: c.id,
            productId: c.ref('product'),
            warehouseId: c.ref('warehouse'),
            lot: c.text,
            qtyMilli: c.milli,
            customerId: c.ref('partner'),
            ...snapshotColumns,
          },
        },
      )
      await ddl.index('loading_slip_lines', ['pickLineId'])
      await ddl.transitions('loadingSlip', contract.transitions)
    },
  },

  decide(document, facts, ids) {
    const posting = startPosting(facts, ids, '')
    const loaded = new Map<string, Milli>()
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.pickLineId)
      const product = facts.products.get(row.productId)
      if (!line || !product) return []
      fulfil(posting, row.at, line, product, row.qtyMilli, 'pickLineId')
      holdLot(posting, row, loaded)
      const id = ids.next()
      posting.moveLine({ lineId: id, ownerId: null, qtyMilli: row.qtyMilli })
      return [stored(row, { id, customerId: line.partnerId, ...snapshotOfLine(line) })]
    })
    const printedKg = sum(rows.map((row) => kilogramsOf(row.qtyMilli as Milli, row.unitWeightGrams)))
    const head = { ...document.head, printedKg, ...weighed(posting, document, printedKg) }
    for (const name of ['startTime', 'endTime'] as const) checkTime(posting, name, document.head[name])
    return posting.done(head, { lines: rows })
  },

  make: loadOfPickList,
})

/** The lot must be able to give it, and the position where one is named, after the rows before. */
function holdLot(posting: PostingBuilder, row: Row, loaded: Map<string, Milli>): void {
  const product = posting.facts.products.get(row.productId)
  const lot = product && knownLot(posting, row, product, row.lot)
  if (!product || !lot) return
  if (!posting.canIssue(`${row.at}.lot`, product, row.warehouseId, lot, row.qtyMilli)) return
  posting.stockCopy.move(product.id, row.warehouseId, lot.id, -row.qtyMilli as Milli)
  const place = placeNamed(posting, row.positionId)
  if (!place) return
  // Nothing leaves its position yet, so the rows before are counted here.
  const key = `${place.positionId}/${lot.id}`
  const together = ((loaded.get(key) ?? 0) + row.qtyMilli) as Milli
  loaded.set(key, together)
  canTakeFrom(posting, `${row.at}.positionId`, { product, lot, warehouseId: row.warehouseId }, place, together)
}

function weighed(posting: PostingBuilder, { head }: Document, printedKg: number) {
  checkTare(posting, head)
  const { grossKg, tareKg } = head
  if (grossKg === null || tareKg === null) return { netKg: null, overKg: null }
  const netKg = grossKg - tareKg
  return { netKg, overKg: netKg - printedKg }
}

const timeOfDay = /^([01]?\d|2[0-3])[:：][0-5]\d$/

function checkTime(posting: PostingBuilder, name: 'startTime' | 'endTime', time: string | null): void {
  const field: Label = contract.head[name].label
  if (time !== null && !timeOfDay.test(time)) posting.refuse('loading.time', `head.${name}`, { field })
}
