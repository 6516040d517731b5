// Market prices 行情对比: the lines of market notes that stand, the latest first.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { marketPrices as contract } from '../../shared/reports/market-prices.ts'
import type { Sql } from '../books/sql.ts'
import { namedPath, territoryPaths } from '../ledger/territories.ts'

type Row = ReportRow<typeof contract>
type Line = Omit<Row, 'territory'> & { readonly territoryId: number | null }

export async function marketPrices(sql: Sql, params: ReportParams<typeof contract>): Promise<Row[]> {
  const pathOf = await territoryPaths(sql)
  const lines = await sql.all<Line>(
    `select d.id as document_id, d.day, d.no, l.product_id, p.code as product, l.product_name, l.rival, l.level,
      l.rival_e4, l.listed_e4, l.over_e4, h.territory_id, s.name as salesperson, h.demand
    from document d join market_note h on h.document_id = d.id and h.version = d.version
    join market_note_lines l on l.document_id = d.id and l.version = d.version
    join product p on p.id = l.product_id left join salesperson s on s.id = h.salesperson_id
    where d.kind = 'marketNote' and d.state = 'posted' and d.day >= ? and d.day <= ?
    order by d.day desc, d.no desc, l.line_no`,
    [params.from, params.to],
  )
  return lines
    .filter(
      ({ productId, territoryId }) =>
        (params.productId === null || productId === params.productId) &&
        (params.territoryId === null || pathOf(territoryId).some(({ id }) => id === params.territoryId)),
    )
    .map(({ territoryId, ...line }) => ({ ...line, territory: namedPath(pathOf(territoryId)) || null }))
}
