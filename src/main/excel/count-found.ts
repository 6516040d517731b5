// Rows that a keeper added to a count sheet: goods that were not listed. They must be goods, a place and a lot the books
// know; what is not, is told at its cell.

import type { AnyRow, RecordKind } from '../../shared/contract/index.ts'
import { records } from '../../shared/catalog.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import { loadLots } from '../ledger/load-facts.ts'
import { countColumns, type CountColumn } from './count-columns.ts'
import type { Entry, Reading } from './count-entries.ts'

type Found = { readonly entry: Entry; readonly line: AnyRow }

export async function resolveFound(sql: Sql, entries: readonly Entry[], reading: Reading): Promise<Found[]> {
  if (entries.length === 0) return []
  const codes = (name: 'warehouse' | 'position' | 'owner' | 'product') => entries.map(({ identity }) => identity[name])
  const warehouses = await idsOf(sql, 'warehouse', codes('warehouse'))
  const positions = await idsOf(sql, 'position', codes('position'))
  const owners = await idsOf(sql, 'partner', codes('owner'))
  const products = await idsOf(sql, 'product', codes('product'))
  const lots = await loadLots(
    sql,
    [...products.values()],
    entries.map(({ identity }) => identity.lot),
    false,
  )
  return entries.flatMap((entry): Found[] => {
    const { identity, row } = entry
    const { table, language, flaws } = reading
    const before = flaws.count()
    const idAt = (name: CountColumn, kind: RecordKind, code: string, ids: ReadonlyMap<string, number>) => {
      const id = ids.get(code)
      if (id === undefined && code !== '')
        flaws.add(table, row.row, countColumns[name][language], 'workbook.unknownCode', {
          value: code,
          kind: records[kind].label,
        })
      return id ?? null
    }
    const required = (name: 'product' | 'lot') => {
      if (identity[name] === '')
        flaws.add(table, row.row, countColumns[name][language], 'field.required', { field: countColumns[name] })
    }
    const productId = idAt('product', 'product', identity.product, products)
    const line: AnyRow = {
      warehouseId: idAt('warehouse', 'warehouse', identity.warehouse, warehouses),
      positionId: idAt('position', 'position', identity.position, positions),
      ownerId: idAt('owner', 'partner', identity.owner, owners),
      productId,
      lot: identity.lot === '' ? null : identity.lot,
      bookMilli: null,
    }
    required('product')
    if (identity.owner === '') {
      required('lot')
      const isKnown = lots.some((lot) => lot.productId === productId && lot.no === identity.lot)
      if (productId !== null && identity.lot !== '' && !isKnown)
        flaws.add(table, row.row, countColumns.lot[language], 'lot.unknown', {
          product: identity.product,
          lot: identity.lot,
        })
    }
    return flaws.count() === before ? [{ entry, line }] : []
  })
}

async function idsOf(sql: Sql, kind: RecordKind, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const asked = [...new Set(codes)].filter((code) => code !== '')
  if (asked.length === 0) return new Map()
  const rows = await sql.all<{ id: number; code: string }>(
    `select id, code from ${snake(kind)} where ${oneOf(sql, 'code', 'texts')}`,
    [asked],
  )
  return new Map(rows.map(({ id, code }) => [code, id]))
}
