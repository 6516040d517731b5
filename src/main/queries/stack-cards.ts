// What stack cards are made from: every lot on the positions of a warehouse, or on one of them, with where it came from and
// how it stands today.

import type { Queries } from '../../shared/api.ts'
import { ourSide } from '../../shared/office/letterhead.ts'
import type { Stack } from '../../shared/print/stack-card.ts'
import { standingOf, type LotQuality } from '../../shared/warehouse/lot-quality.ts'
import { originsOf } from '../reports/lot-trace.ts'
import { keptGoods } from '../ledger/kept-goods.ts'
import { checkId } from './check-input.ts'
import type { QueryContext } from './query.ts'

type Cards = Queries['stack.cards']
type Row = Omit<Stack, 'standing' | 'receiptNo' | 'supplier'> & {
  /** Goods of others are no lot of ours. */
  readonly lotId: number | null
  readonly quality: LotQuality
}

/** Null when there is no such warehouse. */
export async function stackCards(
  { sql, settings, today }: QueryContext,
  { warehouseId, positionId }: Cards['input'],
): Promise<Cards['output']> {
  const at = checkId(warehouseId, 'warehouseId')
  const warehouse = await sql.get<{ name: string }>('select name from warehouse where id = ?', [at])
  if (!warehouse) return null
  const only = positionId === null ? [] : [checkId(positionId, 'positionId')]
  const rows = await sql.all<Row>(
    `select s.code as position, p.name as product_name, p.spec, p.storage_class, l.id as lot_id, l.no as lot,
      cast(null as text) as owner, l.production_day, l.expiry_day, l.first_day, p.unit, p.unit_weight_grams, b.qty_milli, b.apart_milli,
      coalesce(q.quality, 'ok') as quality, coalesce(s.max_layers, p.max_stack_layers) as max_layers
    from position_balance b join position s on s.id = b.position_id join product p on p.id = b.product_id
    join lot l on l.id = b.lot_id left join lot_quality q on q.lot_id = l.id
    where b.warehouse_id = ? and b.qty_milli > 0 ${only.length === 0 ? '' : 'and b.position_id = ?'}
    union all
    select s.code, p.name, p.spec, p.storage_class, cast(null as bigint), coalesce(kept.lot, ''), o.name,
      cast(null as text), cast(null as text), kept.first_day, p.unit, p.unit_weight_grams, kept.qty_milli, 0, 'ok',
      coalesce(s.max_layers, p.max_stack_layers)
    from ${keptGoods} kept join position s on s.id = kept.position_id join product p on p.id = kept.product_id
    join partner o on o.id = kept.owner_id
    where kept.warehouse_id = ? ${only.length === 0 ? '' : 'and kept.position_id = ?'}
    order by position, first_day, product_name, lot`,
    [at, ...only, at, ...only],
  )
  const origins = await originsOf(sql, [...new Set(rows.flatMap(({ lotId }) => lotId ?? []))])
  return {
    us: ourSide(settings.company, settings.letterhead),
    warehouse: warehouse.name,
    today,
    stacks: rows.map(({ quality, lotId, ...row }): Stack => {
      const { no = null, partnerName = null } = origins.get(lotId ?? 0) ?? {}
      const standing = standingOf({ quality, expiryDay: row.expiryDay }, today)
      return { ...row, standing, receiptNo: no, supplier: partnerName }
    }),
  }
}
