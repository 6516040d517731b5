// Pick list 提货单 in the engine: it posts nothing. What it promises of a sales contract's line stays within what the
// contract leaves, what it promises on arrival within what the purchase brings; the ledgers move when it is delivered.

import { formatMilli, sumMilli, type Day, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { pickList as contract } from '../../../shared/sales/pick-list.ts'
import { c } from '../../books/ddl.ts'
import type { Sql } from '../../books/sql.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact, ProductFact } from '../../ledger/facts.ts'
import { agreedHandover, withPlace } from '../../ledger/handover.ts'
import { goodsLying, type Lying } from '../../ledger/goods-lying.ts'
import { warehouseFor } from '../../ledger/lying-where.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { takenInTurn } from '../../ledger/placing.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { promisedOfContracts, promisedOnArrival, type Promised } from '../../ledger/promised.ts'
import { checkInForce, checkProduct } from '../../ledger/source-line.ts'
import { mostOf, orderedOf } from '../../ledger/trade-contract.ts'
import { snapshotOf } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]
type Extra = { readonly ofContracts: Promised; readonly onArrival: Promised; readonly lying: readonly Lying[] }

const handoverColumns = {
  mode: c.maybe(c.text),
  receiver: c.maybe(c.text),
  phone: c.maybe(c.text),
  address: c.maybe(c.text),
  plate: c.maybe(c.text),
  driver: c.maybe(c.text),
  carrierId: c.maybe(c.ref('partner')),
}

export const pickList = documentKind({
  contract,
  migration: {
    name: 'PickList',
    at: 1795442010000,
    async up(ddl) {
      await ddl.documentTables(
        'pickList',
        { ...handoverColumns, customerId: c.ref('partner'), mode: c.text, pickUpDay: c.maybe(c.day) },
        {
          lines: {
            contractLineId: c.maybe(c.id),
            productId: c.ref('product'),
            qtyMilli: c.milli,
            priceE4: c.maybe(c.priceE4),
            warehouseId: c.maybe(c.ref('warehouse')),
            arrivalLineId: c.maybe(c.id),
            lineRemarks: c.maybe(c.text),
            ...snapshotColumns,
          },
        },
      )
      for (const named of ['contractLineId', 'arrivalLineId']) await ddl.index('pick_list_lines', [named])
      // What came of a purchase line: to load what was sold on its arrival.
      await ddl.index('goods_receipt_lines', ['contractLineId'])
      await ddl.transitions('pickList', contract.transitions)
      // What a delivery may be made from, and who takes the goods over.
      await ddl.addColumns('delivery', handoverColumns)
      await ddl.addColumns('delivery_lines', { pickLineId: c.maybe(c.id), loadingLineId: c.maybe(c.id) })
      await ddl.index('delivery_lines', ['pickLineId'], 'pick_line_id is not null')
      await ddl.index('delivery_lines', ['loadingLineId'], 'loading_line_id is not null')
    },
  },

  async loadExtra(sql, { day, sections: { lines } }, amends): Promise<Extra> {
    const named = (name: 'contractLineId' | 'arrivalLineId') => lines.flatMap((row) => row[name] ?? [])
    return {
      ofContracts: await promisedOfContracts(sql, named('contractLineId'), amends),
      onArrival: await promisedOnArrival(sql, named('arrivalLineId'), amends),
      lying: await goodsLying(sql, [...new Set(lines.map((row) => row.productId))], day),
    }
  },

  decide(document, facts, ids, promises: Extra) {
    const posting = startPosting(facts, ids, '')
    const before: Row[] = []
    const rows = document.sections.lines.flatMap((row) => {
      const product = facts.products.get(row.productId)
      if (!product) return []
      if (row.warehouseId === null && row.arrivalLineId === null)
        posting.refuse('pick.whence', `${row.at}.warehouseId`, { product: product.name })
      promiseOfContract(posting, row, product, promises.ofContracts, before)
      promiseOnArrival(posting, row, product, promises.onArrival, before)
      before.push(row)
      return [
        stored(row, {
          id: ids.next(),
          ...snapshotOf(product, row.pricedPer),
          takeFrom: whereFrom(row, promises.lying),
        }),
      ]
    })
    return posting.done(withPlace(document.head, facts), { lines: rows })
  },

  make: async (sql, sourceId, lineIds, today) => {
    const { draft, ...made } = await makeFromLines(
      sql,
      { kind: 'salesContract', sourceId, lineIds, today, partnerField: 'customerId', left: 'toFulfil' },
      ({ id, row }, qtyMilli) => ({
        contractLineId: id,
        productId: row.productId ?? null,
        qtyMilli,
        priceE4: row.priceE4 ?? null,
        pricedPer: row.pricedPer ?? null,
      }),
      ({ head }) => agreedHandover(head),
    )
    const lines = await placed(sql, await notPickedYet(sql, draft.sections.lines ?? []), today)
    return { ...made, draft: { ...draft, sections: { ...draft.sections, lines } } }
  },
})

/** Of what a contract leaves, what no other pick list keeps. */
async function notPickedYet(sql: Sql, rows: readonly AnyRow[]): Promise<AnyRow[]> {
  const kept = await promisedOfContracts(
    sql,
    rows.map((row) => Number(row.contractLineId)),
    null,
  )
  return rows.flatMap((row) => {
    const qtyMilli = Number(row.qtyMilli) - (kept.get(Number(row.contractLineId)) ?? 0)
    return qtyMilli > 0 ? [{ ...row, qtyMilli }] : []
  })
}

/** Where each is best fetched from; people may say otherwise, or that it comes first. */
async function placed(sql: Sql, rows: readonly AnyRow[], today: Day): Promise<AnyRow[]> {
  const lying = await goodsLying(sql, [...new Set(rows.map((row) => Number(row.productId)))], today)
  return rows.map((row) => ({
    ...row,
    warehouseId: warehouseFor(lying, Number(row.productId), Number(row.qtyMilli) as Milli),
  }))
}

/** `A01 L1 100、A02 L2 50`: what the store would go for now. Nothing where no position is concerned. */
function whereFrom(row: Row, lying: readonly Lying[]): string | null {
  const there = lying.filter(
    (at) =>
      at.productId === row.productId &&
      at.warehouseId === row.warehouseId &&
      (row.positionId === null || at.positionId === row.positionId),
  )
  const parts = takenInTurn(there, row.qtyMilli)
  if (parts.every(({ position }) => position === null)) return null
  return parts.map((at) => [at.position ?? '未上垛', at.lot, formatMilli(at.qtyMilli)].join(' ')).join('、')
}

/** Rows of this pick list that promise from the same line. */
const alsoOf = (rows: readonly Row[], name: 'contractLineId' | 'arrivalLineId', id: number): Milli =>
  sumMilli(rows.filter((row) => row[name] === id).map((row) => row.qtyMilli))

/** The line a row promises from; refuses one that is closed, out of force or of another product. */
function sourceOf(
  posting: PostingBuilder,
  row: Row,
  product: ProductFact,
  name: 'contractLineId' | 'arrivalLineId',
): LineFact | null {
  const id = row[name]
  const line = id === null ? undefined : posting.facts.lines.get(id)
  if (!line) return null
  posting.standOn(line.documentId)
  checkInForce(posting, `${row.at}.${name}`, line)
  checkProduct(posting, row.at, line, product.id)
  return line
}

function promiseOfContract(
  posting: PostingBuilder,
  row: Row,
  product: ProductFact,
  promised: Promised,
  before: readonly Row[],
): void {
  const line = sourceOf(posting, row, product, 'contractLineId')
  if (!line) return
  const kept = (promised.get(line.id) ?? 0) + alsoOf(before, 'contractLineId', line.id)
  const { fulfilledMilli } = line.balance
  if (fulfilledMilli + kept + row.qtyMilli <= mostOf(line)) return
  posting.refuse('pick.overContract', `${row.at}.qtyMilli`, {
    contract: line.no,
    line: line.lineNo,
    ordered: formatMilli(orderedOf(line)),
    fulfilled: formatMilli(fulfilledMilli),
    promised: formatMilli(kept as Milli),
    asked: formatMilli(row.qtyMilli),
    unit: product.unit,
  })
}

function promiseOnArrival(
  posting: PostingBuilder,
  row: Row,
  product: ProductFact,
  promised: Promised,
  before: readonly Row[],
): void {
  const line = sourceOf(posting, row, product, 'arrivalLineId')
  if (!line) return
  const sold = (promised.get(line.id) ?? 0) + alsoOf(before, 'arrivalLineId', line.id)
  if (sold + row.qtyMilli <= mostOf(line)) return
  posting.refuse('pick.overArrival', `${row.at}.qtyMilli`, {
    contract: line.no,
    line: line.lineNo,
    ordered: formatMilli(orderedOf(line)),
    promised: formatMilli(sold as Milli),
    asked: formatMilli(row.qtyMilli),
    unit: product.unit,
  })
}
