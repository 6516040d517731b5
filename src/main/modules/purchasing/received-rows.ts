// What came off the truck, told apart: sound bags, and damaged ones that were taken all the same. Damaged bags lie in a lot
// of their own that is marked damaged: nobody sells them as sound, and a count finds them; bags that were turned away never come in.

import { formatMilli, type Milli } from '../../../shared/kernel/index.ts'
import type { At } from '../../ledger/document-kind.ts'
import type { PostingBuilder } from '../../ledger/posting.ts'

type ReceivedRow = At & {
  readonly lot: string
  readonly qtyMilli: Milli
  readonly damagedMilli: Milli | null
  readonly rejectedMilli: Milli | null
  readonly expectedMilli: Milli | null
}

const damagedMark = '-破损'
/** A receipt put right names the damaged lot already. */
const damagedLot = (lot: string): string => (lot.endsWith(damagedMark) ? lot : `${lot}${damagedMark}`)

/** The lots that damaged bags of the rows come into: nobody typed their numbers. */
export const damagedLotsOf = <R extends ReceivedRow>(rows: readonly R[]): R[] =>
  rows.filter((row) => row.damagedMilli).map((row) => ({ ...row, lot: damagedLot(row.lot) }))

/** One row for each lot. */
export function soundAndDamaged<R extends ReceivedRow>(posting: PostingBuilder, rows: readonly R[]): R[] {
  return rows.flatMap((row) => {
    const damaged = row.damagedMilli ?? (0 as Milli)
    if (damaged > row.qtyMilli)
      posting.refuse('receipt.damagedAbove', `${row.at}.damagedMilli`, {
        damaged: formatMilli(damaged),
        received: formatMilli(row.qtyMilli),
      })
    if (damaged === 0) return [row]
    const lot = damagedLot(row.lot)
    if (damaged >= row.qtyMilli) return [{ ...row, lot }]
    const sound = { ...row, qtyMilli: (row.qtyMilli - damaged) as Milli, damagedMilli: null }
    return [sound, { ...row, lot, qtyMilli: damaged, rejectedMilli: null, expectedMilli: null }]
  })
}
