// What a delivery takes from a loading slip or, where nobody wrote one, straight from a pick list. Of a loading slip it
// takes goods of the lot and warehouse they were loaded from: the keeper saw them, the office did not.

import { formatMilli, type Milli } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { At } from './document-kind.ts'
import type { LineFact, ProductFact } from './facts.ts'
import type { PostingBuilder } from './posting.ts'
import { checkProduct } from './source-line.ts'
import { leftInPool } from './source-part.ts'
import { fulfil } from './trade-contract.ts'

type TakingRow = At & {
  readonly contractLineId: number | null
  readonly pickLineId: number | null
  readonly loadingLineId: number | null
  readonly warehouseId: number
  readonly lot: string | null
  readonly qtyMilli: Milli
}

/** By the line of a loading slip, the contract line its pick list promised the goods of. */
export type LoadedContracts = ReadonlyMap<number, number>

export async function loadedContracts(sql: Sql, loadingLineIds: readonly number[]): Promise<LoadedContracts> {
  if (loadingLineIds.length === 0) return new Map()
  const rows = await sql.all<{ id: number; contractLineId: number }>(
    `select s.id, l.contract_line_id from loading_slip_lines s join pick_list_lines l on l.id = s.pick_line_id
    join document d on d.id = l.document_id and d.version = l.version
    where ${oneOf(sql, 's.id', 'ids')} and l.contract_line_id is not null`,
    [loadingLineIds],
  )
  return new Map(rows.map(({ id, contractLineId }) => [id, contractLineId]))
}

/** Nothing for a row that was neither loaded nor picked. What was promised of a contract is delivered on it. */
export function takeLoaded(
  posting: PostingBuilder,
  row: TakingRow,
  product: ProductFact,
  contracts: LoadedContracts,
): void {
  const picked = row.pickLineId === null ? undefined : posting.facts.lines.get(row.pickLineId)
  const loaded = row.loadingLineId === null ? undefined : posting.facts.lines.get(row.loadingLineId)
  const promised = loaded ? contracts.get(loaded.id) : picked?.row.contractLineId
  const from = loaded ?? picked
  if (from && typeof promised === 'number' && promised !== row.contractLineId)
    posting.refuse('pick.otherContract', `${row.at}.contractLineId`, { source: from.no, line: from.lineNo })
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
