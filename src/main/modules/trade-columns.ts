// Columns that the tables of many kinds share, for their migrations. Frozen once released: a later change is a new
// migration, not an edit here.

import { clauseColumns, termColumns } from '../books/contract-terms.ts'
import { c, type Columns, type Ddl } from '../books/ddl.ts'

export const snapshotColumns: Columns = {
  productName: c.text,
  spec: c.maybe(c.text),
  unit: c.text,
  unitWeightGrams: c.grams,
  pricedPer: c.text,
  taxRateBp: c.maybe(c.basisPoints),
}

export const amountColumns: Columns = { grossFen: c.fen, netFen: c.fen, taxFen: c.fen }

export const contractLineColumns: Columns = {
  productId: c.ref('product'),
  qtyMilli: c.milli,
  priceE4: c.priceE4,
  deliveryDay: c.maybe(c.day),
  toleranceBp: c.maybe(c.basisPoints),
  lineRemarks: c.maybe(c.text),
  ...snapshotColumns,
  ...amountColumns,
}

/** What is written down at the scale. */
export const weighingColumns: Columns = {
  plate: c.maybe(c.text),
  driver: c.maybe(c.text),
  statedKg: c.maybe(c.integer),
  grossKg: c.maybe(c.integer),
  tareKg: c.maybe(c.integer),
  grossTime: c.maybe(c.text),
  tareTime: c.maybe(c.text),
  scale: c.maybe(c.text),
}

/** The tables of a framework, and the column by which contracts draw on its lines: `partner` is the column that names whose it is; `calls` the lines of the contracts called off. */
export async function frameworkTables(ddl: Ddl, kind: string, partner: Columns, calls: string): Promise<void> {
  await ddl.documentTables(
    kind,
    {
      ...partner,
      ...termColumns,
      validUntilDay: c.day,
      deliveryTerms: c.maybe(c.text),
      paymentTerms: c.maybe(c.text),
    },
    { lines: contractLineColumns, clauses: clauseColumns },
  )
  await ddl.addColumns(calls, { frameLineId: c.maybe(c.id) })
  await ddl.index(calls, ['frameLineId'], 'frame_line_id is not null')
}
