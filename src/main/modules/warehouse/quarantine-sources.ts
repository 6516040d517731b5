// What is set apart: the lots of a check that did not pass, the bags a problem speaks of. A lot the problem froze whole is
// proposed to be usable again but for them. And what is set apart already, to be set free or done away with.

import type { Day } from '../../../shared/kernel/index.ts'
import type { AnyRow } from '../../../shared/contract/index.ts'
import type { Sql } from '../../books/sql.ts'
import type { Made } from '../../ledger/document-kind.ts'
import { looseApart } from '../../ledger/loose-goods.ts'

type LineIds = readonly number[] | null

export async function apartOfCheck(sql: Sql, checkId: number, lineIds: LineIds, today: Day): Promise<Made> {
  const lines = await sql.all<AnyRow & { id: number; result: string; quality: string }>(
    `select l.id, l.warehouse_id, l.product_id, l.lot, l.result, l.line_remarks, ${qualityNow('l')} as quality
    from quality_check_lines l where l.document_id = ? order by l.line_no`,
    [checkId],
  )
  const rows = lines.filter(({ id, result }) => (lineIds ? lineIds.includes(id) : result !== 'pass'))
  return madeOf(today, { checkId, reason: rows[0]?.lineRemarks ?? null }, rows.map(rowOf))
}

export async function apartOfProblem(sql: Sql, problemId: number, lineIds: LineIds, today: Day): Promise<Made> {
  const lines = await sql.all<AnyRow & { id: number; quality: string; description: string; handler: string | null }>(
    `select l.id, l.warehouse_id, l.product_id, l.lot, l.affected_milli, l.line_remarks, h.description, h.handler,
      ${qualityNow('l')} as quality
    from document d join quality_problem h on h.document_id = d.id and h.version = d.version
    join quality_problem_lines l on l.document_id = d.id and l.version = d.version
    where d.id = ? order by l.line_no`,
    [problemId],
  )
  const rows = lines.filter(({ id }) => lineIds?.includes(id) ?? true)
  const [first] = lines
  const head = { problemId, reason: first?.description.slice(0, 200) ?? null, handler: first?.handler ?? null }
  return madeOf(today, head, rows.map(rowOf))
}

/** All that is set apart now, place by place, to be set free unless somebody says otherwise. */
export const whatIsApart = (sql: Sql): Promise<AnyRow[]> =>
  sql.all<AnyRow>(
    `select 'release' as act, s.warehouse_id, s.product_id, l.no as lot, s.position_id, s.apart_milli as qty_milli from (
      select warehouse_id, product_id, lot_id, position_id, apart_milli from position_balance where apart_milli > 0
      union all select ${looseApart}
    ) s join lot l on l.id = s.lot_id join product p on p.id = s.product_id left join position o on o.id = s.position_id
    order by s.warehouse_id, p.code, l.first_day, l.no, coalesce(o.code, '')`,
  )

const qualityNow = (
  line: string,
): string => `coalesce((select q.quality from lot t join lot_quality q on q.lot_id = t.id
  where t.product_id = ${line}.product_id and t.no = ${line}.lot), 'ok')`

const rowOf = ({ warehouseId, productId, lot, affectedMilli, lineRemarks, quality }: AnyRow): AnyRow => ({
  act: 'hold',
  warehouseId: warehouseId ?? null,
  productId: productId ?? null,
  lot: lot ?? null,
  qtyMilli: affectedMilli ?? null,
  lotQuality: quality === 'frozen' || quality === 'toCheck' ? 'ok' : null,
  lineRemarks: lineRemarks ?? null,
})

const madeOf = (today: Day, head: AnyRow, lines: readonly AnyRow[]): Made => ({
  draft: { day: today, remarks: null, head, sections: { lines } },
})
