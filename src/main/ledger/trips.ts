// Trips: what a carrier or crew was owed by a slip, with the truck, the weight and the rate it was agreed at. One open
// item of a slip stands for all its fees of that payee.

import type { Day, Fen, Milli, PriceE4 } from '../../shared/kernel/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'

export type Trip = {
  readonly itemId: number
  readonly day: Day
  readonly plate: string | null
  readonly tonnesMilli: Milli | null
  /** Null where fees of several rates make up the item, or a sum was agreed. */
  readonly rateE4: PriceE4 | null
  readonly grossFen: Fen
  /** Input VAT that was booked with the slip. */
  readonly taxFen: Fen
}

/** Of a delivery `d` with its head `h`; an imported one has it on its lines. */
export const plateOfDelivery = `coalesce(h.plate, (select min(l.plate) from delivery_lines l where l.document_id = d.id))`

const slips = [
  { kind: 'delivery', plate: plateOfDelivery },
  { kind: 'goods_receipt', plate: 'null' },
] as const

/** Fees owed by slips, one row for each payee of a slip; `where` narrows items `i`. */
const tripsWhere = (where: string): string =>
  slips
    .map(
      ({ kind, plate }) => `select i.id as item_id, d.day, ${plate} as plate,
        max(f.tonnes_milli) as tonnes_milli,
        case when count(*) = 1 then max(f.rate_e4) end as rate_e4,
        sum(f.gross_fen) as gross_fen, sum(f.tax_fen) as tax_fen
      from open_item i join document d on d.id = i.document_id
      join ${kind} h on h.document_id = d.id and h.version = d.version
      join ${kind}_fees f on f.document_id = d.id and f.payee_id = i.partner_id and f.account_id is null
      where i.side = 'payable' and ${where} group by i.id, d.id, d.day${kind === 'delivery' ? ', h.plate' : ''}`,
    )
    .join(' union all ')

export async function tripsOf(sql: Sql, itemIds: readonly number[]): Promise<ReadonlyMap<number, Trip>> {
  if (itemIds.length === 0) return new Map()
  const rows = await sql.all<Trip>(tripsWhere(oneOf(sql, 'i.id', 'ids')), [itemIds, itemIds])
  return new Map(rows.map((row) => [row.itemId, row]))
}

type Open = { readonly itemId: number; readonly openFen: Fen }

/** Open items of a payee's trips, the oldest first; without days all there are. */
export async function openTrips(sql: Sql, payeeId: number, from: string | null, to: string | null): Promise<Open[]> {
  const which = `i.partner_id = ? and d.day >= ? and d.day <= ?`
  const params = [payeeId, from ?? '0000-01-01', to ?? '9999-12-31']
  return sql.all<Open>(
    `select t.item_id, b.open_fen from (${tripsWhere(which)}) t join item_balance b on b.item_id = t.item_id
    where b.open_fen > 0 order by t.day, t.item_id`,
    [...params, ...params],
  )
}

/** The same of one slip, whoever is owed. */
export async function openTripsOf(sql: Sql, documentId: number): Promise<(Open & { readonly payeeId: number })[]> {
  return sql.all<Open & { readonly payeeId: number }>(
    `select t.item_id, b.open_fen, b.partner_id as payee_id from (${tripsWhere('d.id = ?')}) t
    join item_balance b on b.item_id = t.item_id where b.open_fen > 0 order by t.item_id`,
    [documentId, documentId],
  )
}
