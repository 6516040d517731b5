// Shipment notice 发运通知 in the engine: it stands on the lines of a contract in force, and no more is on the way of a line
// than it still lacks, within its tolerance.

import {
  addDays,
  formatMilli,
  withTolerance,
  type BasisPoints,
  type Day,
  type Milli,
} from '../../../shared/kernel/index.ts'
import { shipmentNotice as contract } from '../../../shared/purchasing/shipment-notice.ts'
import { c } from '../../books/ddl.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import { documentKind, stored, type Deciding } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { makeFromLines } from '../../ledger/make-draft.ts'
import { startPosting, type PostingBuilder } from '../../ledger/posting.ts'
import { checkInForce, checkProduct } from '../../ledger/source-line.ts'
import { snapshotOfLine } from '../../ledger/trade-line.ts'
import { snapshotColumns } from '../trade-columns.ts'

type Row = Deciding<typeof contract>['sections']['lines'][number]

export const shipmentNotice = documentKind({
  contract,
  migration: {
    name: 'ShipmentNotice',
    at: 1795443831470,
    async up(ddl) {
      await ddl.documentTables(
        'shipmentNotice',
        {
          supplierId: c.ref('partner'),
          loadedDay: c.day,
          carriage: c.maybe(c.text),
          plate: c.maybe(c.text),
          driver: c.maybe(c.text),
          driverPhone: c.maybe(c.text),
          carrierId: c.maybe(c.ref('partner')),
          statedKg: c.maybe(c.integer),
        },
        {
          lines: {
            contractLineId: c.id,
            productId: c.ref('product'),
            qtyMilli: c.milli,
            deliveryDay: c.day,
            factoryLot: c.maybe(c.text),
            productionDay: c.maybe(c.day),
            lineRemarks: c.maybe(c.text),
            ...snapshotColumns,
            priceE4: c.priceE4,
          },
        },
      )
      await ddl.index('shipment_notice_lines', ['contractLineId'])
      await ddl.transitions('shipmentNotice', contract.transitions)
      // A receipt may take in what a notice announced.
      await ddl.addColumns('goods_receipt_lines', { noticeLineId: c.maybe(c.id) })
    },
  },

  loadExtra: (sql, document, amends) =>
    onTheWayOf(
      sql,
      document.sections.lines.map((row) => row.contractLineId),
      amends,
    ),

  decide(document, facts, ids, onTheWay: ReadonlyMap<number, Milli>) {
    const posting = startPosting(facts, ids, '')
    const { loadedDay } = document.head
    const rows = document.sections.lines.flatMap((row) => {
      const line = facts.lines.get(row.contractLineId)
      const product = facts.products.get(row.productId)
      if (!line || !product) return []
      if (row.deliveryDay < loadedDay)
        posting.refuse('field.beforeStart', `${row.at}.deliveryDay`, {
          field: contract.sections.lines.fields.deliveryDay.label,
          value: row.deliveryDay,
          from: loadedDay,
        })
      checkInForce(posting, `${row.at}.contractLineId`, line)
      checkProduct(posting, row.at, line, product.id)
      posting.standOn(line.documentId)
      return [stored(row, { id: ids.next(), ...snapshotOfLine(line), priceE4: line.row.priceE4 ?? null })]
    })
    checkQuantities(posting, document.sections.lines, onTheWay)
    return posting.done({ ...document.head }, { lines: rows })
  },

  async make(sql, sourceId, lineIds, today) {
    const made = await makeFromLines(
      sql,
      { kind: 'purchaseContract', sourceId, lineIds, today, partnerField: 'supplierId', left: 'toFulfil' },
      (line, qtyMilli) => ({
        contractLineId: line.id,
        productId: line.row.productId ?? null,
        qtyMilli,
        deliveryDay: arrivalOf(line, today),
      }),
      ({ head: { carriage } }) => ({ loadedDay: today, carriage: carriage === 'pickUp' ? null : (carriage ?? null) }),
    )
    const lines = made.draft.sections.lines ?? []
    const onTheWay = await onTheWayOf(
      sql,
      lines.map((row) => Number(row.contractLineId)),
    )
    const left = lines
      .map((row) => ({ ...row, qtyMilli: Number(row.qtyMilli) - (onTheWay.get(Number(row.contractLineId)) ?? 0) }))
      .filter((row) => row.qtyMilli > 0)
    return { ...made, draft: { ...made.draft, sections: { lines: left } } }
  },
})

/** By the days in transit the contract agreed on; without them on the day it was agreed for, if that is still to come. */
function arrivalOf({ head: { transitDays }, row }: LineFact, loaded: Day): Day | null {
  if (typeof transitDays === 'number') return addDays(loaded, transitDays)
  const agreed = (row.deliveryDay ?? null) as Day | null
  return agreed !== null && agreed >= loaded ? agreed : null
}

/** With what is received and on the way already, no more than the contract allows; said at the last row of its line. */
function checkQuantities(posting: PostingBuilder, rows: readonly Row[], onTheWay: ReadonlyMap<number, Milli>): void {
  const taken = new Map<number, number>()
  for (const row of rows) {
    const line = posting.facts.lines.get(row.contractLineId)
    if (!line) continue
    const before = taken.get(line.id) ?? line.balance.fulfilledMilli + (onTheWay.get(line.id) ?? 0)
    taken.set(line.id, before + row.qtyMilli)
    const ordered = line.row.qtyMilli as Milli
    const most = withTolerance(ordered, (line.row.toleranceBp ?? 0) as BasisPoints)
    if (before + row.qtyMilli > most)
      posting.refuse('shipment.tooMuch', `${row.at}.qtyMilli`, {
        contract: line.no,
        line: line.lineNo,
        most: formatMilli(most),
        taken: formatMilli(before as Milli),
        asked: formatMilli(row.qtyMilli),
        unit: String(line.row.unit),
      })
  }
}

/** What is on the way of contract lines: announced by other documents, not arrived, not closed. */
async function onTheWayOf(
  sql: Sql,
  contractLineIds: readonly number[],
  except: number | null = null,
): Promise<Map<number, Milli>> {
  if (contractLineIds.length === 0) return new Map()
  const rows = await sql.all<{ contractLineId: number; qtyMilli: Milli }>(
    `select l.contract_line_id, sum(l.qty_milli - coalesce(b.fulfilled_milli, 0)) as qty_milli
    from shipment_notice_lines l join document d on d.id = l.document_id and d.version = l.version
    left join line_balance b on b.line_id = l.id left join closed_line c on c.line_id = l.id
    where ${oneOf(sql, 'l.contract_line_id', 'ids')} and d.state = 'approved' and c.line_id is null
      and l.qty_milli > coalesce(b.fulfilled_milli, 0) and d.id <> ?
    group by l.contract_line_id`,
    [[...new Set(contractLineIds)], except ?? 0],
  )
  return new Map(rows.map((row) => [row.contractLineId, row.qtyMilli]))
}
