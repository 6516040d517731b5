// The lines of a new count sheet: what lies in a warehouse now, the book quantity of each frozen; by position in the order
// one walks past them, the goods of others after ours, then what is not placed. The head says which moment they are of, so that
// goods found later are held against the same one.

import type { CountScope, Queries } from '../../shared/api.ts'
import { contractOf } from '../../shared/catalog.ts'
import type { AnyRow } from '../../shared/contract/index.ts'
import { present, type Instant, type Milli } from '../../shared/kernel/index.ts'
import { walkOf } from '../../shared/warehouse/walk.ts'
import type { Bound, Sql } from '../books/sql.ts'
import { keptGoods } from '../ledger/kept-goods.ts'
import { heldByPlace } from '../ledger/goods-lying.ts'
import { checkId } from './check-input.ts'
import { textsOfDraft } from './texts.ts'

type Lying = {
  readonly positionId: number | null
  readonly ownerId: number | null
  readonly productId: number
  readonly lot: string | null
  readonly bookMilli: Milli
}

export async function countLines(
  sql: Sql,
  { warehouseId: asked, storageClass, place }: CountScope,
  now: Instant,
): Promise<Queries['stockCheck.lines']['output']> {
  const counter = await sql.get<{ next: number }>('select next from id_counter where one = 1')
  const head = { frozenAt: now, frozenId: present(counter, 'the id counter').next - 1 }
  if (asked === null) return { head, lines: [], texts: {} }
  const warehouseId = checkId(asked, 'warehouseId')
  const lying = [
    ...(await readOwn(sql, warehouseId, storageClass)),
    ...(await readOthers(sql, warehouseId, storageClass)),
  ]
  const places = await sql.all<{ id: number; x: number; y: number }>(
    'select id, x, y from position where warehouse_id = ? order by code',
    [warehouseId],
  )
  const passed = new Map(walkOf(places).map((id, index) => [id, index]))
  const at = ({ positionId }: Lying): number => passed.get(positionId ?? 0) ?? places.length
  const there = lying.filter(({ positionId }) => place === null || (positionId ?? 'loose') === place)
  const lines: AnyRow[] = there
    .toSorted((a, b) => at(a) - at(b))
    .map((line) => ({
      warehouseId,
      ...line,
      countedMilli: null,
      recountMilli: null,
      reason: null,
    }))
  const texts = await textsOfDraft(sql, contractOf('stockCheck'), { head: {}, sections: { lines } })
  return { head, lines, texts }
}

const ofClass = (storageClass: string | null): string => (storageClass === null ? '' : ' and p.storage_class = ?')
const bound = (warehouseId: number, storageClass: string | null): Bound[] =>
  storageClass === null ? [warehouseId] : [warehouseId, storageClass]

const readOwn = (sql: Sql, warehouseId: number, storageClass: string | null): Promise<Lying[]> =>
  sql.all<Lying>(
    `select held.position_id, cast(null as bigint) as owner_id, held.product_id, l.no as lot, held.qty_milli as book_milli
    from ${heldByPlace} held join product p on p.id = held.product_id join lot l on l.id = held.lot_id
    where held.warehouse_id = ?${ofClass(storageClass)} order by p.code, l.first_day, l.no`,
    bound(warehouseId, storageClass),
  )

/** One line for each owner, product, lot and place, whichever receipts brought it. */
const readOthers = (sql: Sql, warehouseId: number, storageClass: string | null): Promise<Lying[]> =>
  sql.all<Lying>(
    `select kept.position_id, kept.owner_id, kept.product_id, kept.lot, sum(kept.qty_milli) as book_milli
    from ${keptGoods} kept join product p on p.id = kept.product_id join partner o on o.id = kept.owner_id
    where kept.warehouse_id = ?${ofClass(storageClass)}
    group by kept.position_id, kept.owner_id, o.code, p.code, kept.product_id, kept.lot
    order by o.code, p.code, coalesce(kept.lot, '')`,
    bound(warehouseId, storageClass),
  )
