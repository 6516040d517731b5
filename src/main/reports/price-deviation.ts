// Price deviation 价格偏差: line by line, or added up; the most that was let go first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { shareOf, sumFen, sumMilli, type Fen } from '../../shared/kernel/index.ts'
import type { priceDeviation as contract } from '../../shared/reports/price-deviation.ts'
import type { Sql } from '../books/sql.ts'
import { soldAtList, type SoldAtList } from '../ledger/sold-at-list.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Listed = SoldAtList & { readonly listed: NonNullable<SoldAtList['listed']> }

export async function priceDeviation(sql: Sql, params: Params): Promise<Row[]> {
  const { from, to, by } = params
  const lines = (await soldAtList(sql, from, to)).filter(
    (line): line is Listed => line.listed !== null && isAsked(line as Listed, params),
  )
  const rows =
    by === 'line'
      ? lines.map((line) => ({ ...sumOf([line]), ...ofLine(line) }))
      : [...Map.groupBy(lines, keyOf[by]).values()].map((group) => ({ ...sumOf(group), ...ofGroup(by, group[0]!) }))
  return rows.toSorted((a, b) => a.deviationFen - b.deviationFen || ((a.no ?? '') < (b.no ?? '') ? -1 : 1))
}

const isAsked = (line: Listed, { which, partnerId, productId, salespersonId }: Params): boolean =>
  (partnerId === null || line.partnerId === partnerId) &&
  (productId === null || line.productId === productId) &&
  (salespersonId === null || line.salespersonId === salespersonId) &&
  (which === null || isOf[which](line))

const isOf: Readonly<Record<NonNullable<Params['which']>, (line: Listed) => boolean>> = {
  below: ({ soldFen, listed }) => soldFen < listed.listedFen,
  belowFloor: ({ listed }) => listed.belowFloorFen > 0,
  above: ({ soldFen, listed }) => soldFen > listed.listedFen,
}

const keyOf: Readonly<Record<Exclude<Params['by'], 'line'>, (line: Listed) => number | null>> = {
  product: ({ productId }) => productId,
  customer: ({ partnerId }) => partnerId,
  salesperson: ({ salespersonId }) => salespersonId,
}

const unsaid = {
  documentId: null,
  linesBy: null,
  partnerId: null,
  productId: null,
  salespersonId: null,
  day: null,
  no: null,
  customer: null,
  product: null,
  salesperson: null,
  priceList: null,
  soldE4: null,
  listedE4: null,
  floorE4: null,
} as const

function sumOf(lines: readonly Listed[]): Row {
  const soldFen = sumFen(lines.map((line) => line.soldFen))
  const listedFen = sumFen(lines.map(({ listed }) => listed.listedFen))
  const deviationFen = (soldFen - listedFen) as Fen
  return {
    ...unsaid,
    tonnesMilli: sumMilli(lines.map(({ tonnesMilli }) => tonnesMilli)),
    soldFen,
    listedFen,
    deviationFen,
    deviationBp: shareOf(deviationFen, listedFen),
    belowFloorFen: sumFen(lines.map(({ listed }) => listed.belowFloorFen)),
  }
}

const ofLine = ({ listed, ...line }: Listed): Partial<Row> => ({
  documentId: line.documentId,
  partnerId: line.partnerId,
  day: line.day,
  no: line.no,
  customer: line.partnerName,
  product: line.productName,
  salesperson: line.salesperson,
  priceList: listed.no,
  soldE4: line.soldE4,
  listedE4: listed.listedE4,
  floorE4: listed.floorE4,
})

/** Customers of nobody make a group without a name, and its lines cannot be asked for by one. */
function ofGroup(by: Exclude<Params['by'], 'line'>, line: Listed): Partial<Row> {
  switch (by) {
    case 'product':
      return { linesBy: 'line', productId: line.productId, product: line.productName }
    case 'customer':
      return { linesBy: 'line', partnerId: line.partnerId, customer: line.partnerName }
    case 'salesperson':
      return { linesBy: 'line', salespersonId: line.salespersonId, salesperson: line.salesperson }
  }
}
