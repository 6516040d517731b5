// A sheet cut into what can move to the next page as one: a row, the totals, a block, a single clause.

import type { Block, PaperRow, Sheet } from '../../../shared/print/form.ts'
import type { PrintOptions } from './print-options.ts'

export type SheetUnit = {
  /** Stands in the table, the sums too. */
  readonly isRow: boolean
  readonly row: PaperRow | null
  readonly isTotal: boolean
  readonly block: Block | null
  /** The number of a clause. */
  readonly no: number
  readonly staysWithPrevious: boolean
}

const unit: SheetUnit = { isRow: false, row: null, isTotal: false, block: null, no: 0, staysWithPrevious: false }
const staying: ReadonlySet<Block['type']> = new Set(['words', 'figures', 'note', 'signatures', 'parties'])

export function unitsOf({ rows, totals, blocks }: Sheet, { prices }: PrintOptions): SheetUnit[] {
  const shown = blocks.filter((block) => prices || !('priced' in block && block.priced))
  return [
    ...rows.map((row): SheetUnit => ({ ...unit, isRow: true, row })),
    ...(totals === null ? [] : [{ ...unit, isRow: true, isTotal: true, staysWithPrevious: rows.length > 0 }]),
    ...shown.flatMap(ofBlock),
  ]
}

function ofBlock(block: Block): SheetUnit[] {
  if (block.type !== 'clauses') return [{ ...unit, block, staysWithPrevious: staying.has(block.type) }]
  return block.clauses.map((clause, index) => ({
    ...unit,
    block: { type: 'clauses', clauses: [clause] },
    no: index + 1,
  }))
}
