// What a shipment notice announced and a receipt takes in: with the truck everything comes that was to come with it, so
// what the receipt expected is no longer on the way, whether it came whole, short or torn. Who expects less of a notice
// than it has leaves the rest on the way: a second wagon. A receipt made straight from the contract takes from what was
// announced all the same: first from the truck it names, then from what was expected first, and never from a truck that
// was loaded after it.

import { sumMilli, type Day, type Milli } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import { oneOf, type Sql } from '../../books/sql.ts'
import type { At } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import { loadLines } from '../../ledger/load-lines.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'
import { checkInForce } from '../../ledger/source-line.ts'
import { orderedOf } from '../../ledger/trade-contract.ts'

type Row = At & {
  readonly noticeLineId: number | null
  readonly contractLineId: number
  readonly qtyMilli: Milli
  readonly expectedMilli: Milli | null
  readonly rejectedMilli: Milli | null
}

/** Nothing for a row that nobody announced. */
export function takeAnnounced(posting: PostingBuilder, row: Row): void {
  const line = row.noticeLineId === null ? undefined : posting.facts.lines.get(row.noticeLineId)
  if (!line) return
  const path = `${row.at}.noticeLineId`
  if (line.row.contractLineId !== row.contractLineId)
    posting.refuse('shipment.otherLine', path, { contract: line.no, line: line.lineNo })
  checkInForce(posting, path, line)
  posting.takeFromLine(line, { fulfilledMilli: Math.min(onTheWay(posting, line), arrivedOf(row)) as Milli })
}

/** A row of a receipt for what is left of an announced line. */
export const announcedRow = ({ id, row }: LineFact, leftMilli: Milli): AnyRow => ({
  contractLineId: row.contractLineId ?? null,
  noticeLineId: id,
  productId: row.productId ?? null,
  lot: row.factoryLot ?? null,
  productionDay: row.productionDay ?? null,
  expectedMilli: leftMilli,
  qtyMilli: leftMilli,
})

/** Who brings it, and what it weighed over there. */
export const announcedHead = ({ plate, driver, carrierId, statedKg }: AnyRow): AnyRow => ({
  plate: plate ?? null,
  driver: driver ?? null,
  carrierId: carrierId ?? null,
  statedKg: statedKg ?? null,
})

type Announced = { readonly notices: readonly LineFact[]; readonly plate: string | null }

/** Takes what came without a notice from what was announced of its contract line. */
export function takeUnnamed(posting: PostingBuilder, row: Row, { notices, plate }: Announced): void {
  if (row.noticeLineId !== null) return
  const ofTruck = ({ head }: LineFact) => (plate !== null && head.plate === plate ? 0 : 1)
  const open = notices
    .filter((line) => line.row.contractLineId === row.contractLineId)
    .toSorted((a, b) => ofTruck(a) - ofTruck(b) || expectedOn(a).localeCompare(expectedOn(b)) || a.id - b.id)
  let left = arrivedOf(row)
  for (const line of open) {
    const part = Math.min(left, onTheWay(posting, line))
    if (part <= 0) continue
    posting.takeFromLine(line, { fulfilledMilli: part as Milli })
    left = (left - part) as Milli
  }
}

/** Lines of notices in force, loaded by the day, of contract lines whose goods come without naming one. */
export async function openNotices(sql: Sql, rows: readonly Unnamed[], day: Day): Promise<LineFact[]> {
  const unnamed = rows.filter(({ noticeLineId, directLineId }) => noticeLineId === null && directLineId === null)
  if (unnamed.length === 0) return []
  const found = await sql.all<{ id: number }>(
    `select l.id from shipment_notice_lines l join document d on d.id = l.document_id and d.version = l.version
    join shipment_notice h on h.document_id = d.id and h.version = d.version
    left join line_balance b on b.line_id = l.id left join closed_line c on c.line_id = l.id
    where ${oneOf(sql, 'l.contract_line_id', 'ids')} and d.state = 'approved' and c.line_id is null
      and l.qty_milli > coalesce(b.fulfilled_milli, 0) and h.loaded_day <= ? order by l.id`,
    [[...new Set(unnamed.map(({ contractLineId }) => contractLineId))], day],
  )
  const lines = await loadLines(sql, new Map([['shipmentNotice', found.map(({ id }) => id)]]))
  return found.flatMap(({ id }) => lines.get(id) ?? [])
}

type Unnamed = Pick<Row, 'noticeLineId' | 'contractLineId'> & { readonly directLineId: number | null }

const expectedOn = ({ row }: LineFact): string => String(row.deliveryDay ?? '')
const onTheWay = (posting: PostingBuilder, line: LineFact): number =>
  Math.max(0, orderedOf(line) - posting.balanceOf(line).fulfilledMilli)
/** Whole, short or torn: what was turned away came too. */
const arrivedOf = ({ expectedMilli, qtyMilli, rejectedMilli }: Row): Milli =>
  Math.max(expectedMilli ?? 0, sumMilli([qtyMilli, rejectedMilli ?? (0 as Milli)])) as Milli
