// Goods that come to lie beside goods they must be kept from: told when a document puts a product into a warehouse where
// it does not lie yet. The rule says how strictly it is taken.

import type { AnyRow, DocumentContract } from '../../shared/contract/index.ts'
import type { StorageTrait } from '../../shared/contract/storage-trait.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { Concern } from './concerns.ts'
import type { Deciding } from './document-kind.ts'
import type { Posting, StockMove } from './posting.ts'

type Goods = {
  readonly id: number
  readonly code: string
  readonly storageClass: string | null
  readonly ammonium: number
}
type Lying = Goods & { readonly warehouseId: number }
type Rule = {
  readonly name: string
  readonly goods: StorageTrait
  readonly besideGoods: StorageTrait
  readonly effect: 'warn' | 'refuse'
}
type Coming = StockMove & { readonly warehouseId: number }

/** Reads nothing when nothing comes in. */
export async function findStorageConflicts(
  sql: Sql,
  document: Deciding<DocumentContract>,
  posting: Posting,
): Promise<Concern[]> {
  const coming = posting.stock.filter((move): move is Coming => move.qtyMilli > 0 && move.warehouseId !== null)
  if (coming.length === 0) return []
  const rules = await sql.all<Rule>(
    'select name, goods, beside_goods, effect from storage_rule where active = 1 order by code',
  )
  if (rules.length === 0) return []
  const warehouses = [...new Set(coming.map((move) => move.warehouseId))]
  const lying = await readLying(sql, warehouses)
  const goods = await readGoods(sql, [...new Set(coming.map((move) => move.productId))])
  const conflicts = coming.flatMap((move) => {
    const product = goods.get(move.productId)
    const there = lying.filter(({ warehouseId }) => warehouseId === move.warehouseId)
    if (!product || there.some(({ id }) => id === product.id)) return []
    lying.push({ ...product, warehouseId: move.warehouseId })
    return rules.flatMap((rule) => {
      const other = there.find((one) => forbids(rule, product, one) || forbids(rule, one, product))
      return other ? [{ move, rule, product, other }] : []
    })
  })
  if (conflicts.length === 0) return []
  const names = await readNames(sql, warehouses)
  return conflicts.map(({ move, rule, product, other }) => ({
    code: 'storage.conflict',
    strictness: rule.effect === 'refuse' ? 'forbid' : 'warn',
    path: placeOf(document, move),
    facts: {
      product: product.code,
      other: other.code,
      warehouse: names.get(move.warehouseId) ?? '',
      rule: rule.name,
    },
  }))
}

/** Any other goods are those the rule does not keep the rest from: pesticide may lie beside pesticide. */
function forbids({ goods, besideGoods }: Rule, one: Goods, other: Goods): boolean {
  if (!has(one, goods)) return false
  return besideGoods === 'any' ? !has(other, goods) : has(other, besideGoods)
}

const has = (goods: Goods, trait: StorageTrait): boolean =>
  trait === 'any' || (trait === 'ammonium' ? goods.ammonium === 1 : goods.storageClass === trait)

/** `lines.2`: the first row that brings the product there; the whole document where rows do not name their products. */
function placeOf(document: Deciding<DocumentContract>, { productId, warehouseId }: Coming): string {
  const rows = Object.values(document.sections).flat()
  const bringing = rows.find((row) => {
    const { productId: of, warehouseId: into, toWarehouseId } = row as unknown as AnyRow
    return of === productId && (toWarehouseId ?? into) === warehouseId
  })
  return bringing?.at ?? ''
}

const columns = 'p.id, p.code, p.storage_class, p.ammonium'

const readLying = (sql: Sql, warehouses: readonly number[]): Promise<Lying[]> =>
  sql.all<Lying>(
    `select distinct ${columns}, s.warehouse_id from stock_balance s join product p on p.id = s.product_id
    where ${oneOf(sql, 's.warehouse_id', 'ids')} and s.qty_milli > 0 order by p.code`,
    [warehouses],
  )

async function readGoods(sql: Sql, ids: readonly number[]): Promise<Map<number, Goods>> {
  const rows = await sql.all<Goods>(`select ${columns} from product p where ${oneOf(sql, 'p.id', 'ids')}`, [ids])
  return new Map(rows.map((row) => [row.id, row]))
}

async function readNames(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await sql.all<{ id: number; name: string }>(
    `select id, name from warehouse where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
