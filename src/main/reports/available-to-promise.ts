// Available to promise 可承诺量, product by product, each with its days. The stock is what lies there now.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { availableToPromise as contract } from '../../shared/reports/available-to-promise.ts'
import { promiseSteps } from '../../shared/sales/available-to-promise.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { goodsPromised } from '../ledger/goods-promised.ts'

type Row = ReportRow<typeof contract>

export async function availableToPromise(
  sql: Sql,
  { day, productId }: ReportParams<typeof contract>,
): Promise<readonly Row[]> {
  const promised = await goodsPromised(sql, productId, day)
  const products = await sql.all<Pick<Row, 'productId' | 'product' | 'productName' | 'unit'>>(
    `select id as product_id, code as product, name as product_name, unit from product
    where ${oneOf(sql, 'id', 'ids')} order by code`,
    [[...promised.keys()]],
  )
  return products.flatMap((product) => {
    const of = promised.get(product.productId)
    return of ? promiseSteps(day, of.stockMilli, of.due).map((step) => ({ ...product, ...step })) : []
  })
}
