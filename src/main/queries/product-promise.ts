// What of a product can still be promised, in sight where a quantity is typed.

import type { ProductPromise, Queries } from '../../shared/api.ts'
import type { Day, Milli } from '../../shared/kernel/index.ts'
import { promiseSteps } from '../../shared/sales/available-to-promise.ts'
import type { Sql } from '../books/sql.ts'
import { goodsLying } from '../ledger/goods-lying.ts'
import { goodsPromised } from '../ledger/goods-promised.ts'
import { lyingWhere } from '../ledger/lying-where.ts'
import { checkId } from './check-input.ts'
import { refuseQuery } from './query.ts'

export async function productPromise(
  sql: Sql,
  input: Queries['product.promise']['input'],
  today: Day,
): Promise<ProductPromise> {
  const productId = checkId(input.productId, 'productId')
  const product = await sql.get<{ unit: string }>('select unit from product where id = ?', [productId])
  if (!product) return refuseQuery(`there is no product ${productId}`)
  const { stockMilli, due } = (await goodsPromised(sql, productId, today)).get(productId) ?? nothing
  const lying = await lyingOf(sql, productId, today)
  return { productId, unit: product.unit, stockMilli, lying, steps: promiseSteps(today, stockMilli, due) }
}

async function lyingOf(sql: Sql, productId: number, today: Day): Promise<ProductPromise['lying']> {
  const where = lyingWhere(await goodsLying(sql, [productId], today), productId)
  if (where.length === 0) return []
  const names = await sql.all<{ id: number; name: string }>('select id, name from warehouse')
  return where.map((at) => ({ ...at, name: names.find(({ id }) => id === at.warehouseId)?.name ?? '' }))
}

const nothing = { stockMilli: 0 as Milli, due: [] }
