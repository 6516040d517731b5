// What a delivery takes from a loading slip or, where nobody wrote one, straight from a pick list. Of a loading slip it
// takes goods of the lot and warehouse they were loaded from: the keeper saw them, the office did not.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import type { At } from './document-kind.ts'
import type { LineFact, ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'
import { checkProduct } from './source-line.ts'
import { leftInPool } from './source-part.ts'
import { fulfil } from './trade-contract.ts'

type TakingRow = At & {
  readonly pickLineId: number | null
  readonly loadingLineId: number | null
  readonly warehouseId: number
  readonly lot: string | null
  readonly qtyMilli: Milli
}

/** Nothing for a row that was neither loaded nor picked. */
export function takeLoaded(posting: PostingBuilder, row: TakingRow, product: ProductFact): void {
  const picked = row.pickLineId === null ? undefined : posting.facts.lines.get(row.pickLineId)
  const loaded = row.loadingLineId === null ? undefined : posting.facts.lines.get(row.loadingLineId)
  if (loaded) takeFromSlip(posting, row, loaded, product)
  else if (picked) fulfil(posting, row.at, picked, product, row.qtyMilli, 'pickLineId')
}

function takeFromSlip(posting: PostingBuilder, row: TakingRow, line: LineFact, product: ProductFact): void {
  const told = { source: line.no, line: line.lineNo }
  checkProduct(posting, row.at, line, product.id)
  if (line.row.lot !== row.lot || line.row.warehouseId !== row.warehouseId)
    posting.refuse('loading.otherLot', `${row.at}.lot`, {
      ...told,
      lot: String(line.row.lot),
      warehouse: posting.facts.named.warehouse.get(Number(line.row.warehouseId))?.name ?? '',
    })
  const left = leftInPool(posting.balanceOf(line))
  if (row.qtyMilli > left)
    posting.refuse('loading.overDelivered', `${row.at}.qtyMilli`, {
      ...told,
      loaded: formatMilli(line.row.qtyMilli as Milli),
      left: formatMilli(left),
      asked: formatMilli(row.qtyMilli),
      unit: product.unit,
    })
  posting.takeFromLine(line, { fulfilledMilli: row.qtyMilli })
}
