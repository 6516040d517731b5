// What a shipment notice announced and a receipt takes in: with the truck everything comes that was to come with it, so
// what the receipt expected is no longer on the way, whether it came whole, short or torn. Who expects less of a notice
// than it has leaves the rest on the way: a second wagon.

import { sumMilli, type Milli } from '../../../shared/kernel/index.ts'
import { stateLabels, type AnyRow } from '../../../shared/contract/index.ts'
import type { At } from '../../ledger/document-kind.ts'
import type { LineFact } from '../../ledger/facts.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'
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
  const told = { contract: line.no, line: line.lineNo }
  const path = `${row.at}.noticeLineId`
  if (line.row.contractLineId !== row.contractLineId) posting.refuse('shipment.otherLine', path, told)
  if (line.state !== 'approved')
    posting.refuse('contract.notInForce', path, { ...told, state: stateLabels[line.state] })
  else if (line.closed) posting.refuse('contract.closed', path, told)
  const left = Math.max(0, orderedOf(line) - posting.balanceOf(line).fulfilledMilli)
  const arrived = Math.max(row.expectedMilli ?? 0, sumMilli([row.qtyMilli, row.rejectedMilli ?? (0 as Milli)]))
  posting.takeFromLine(line, { fulfilledMilli: Math.min(left, arrived) as Milli })
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
