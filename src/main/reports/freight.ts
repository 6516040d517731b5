// Freight and loading 运费装卸: the fees we bore on slips of a period, by payee, truck, kind and rate. What was deducted and
// what is open belongs to the item of a slip; where several fees make up one item, each has its share of them by amount.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { shareOut, sumFen, type Fen, type Milli } from '../../shared/kernel/index.ts'
import type { freight as contract } from '../../shared/reports/freight.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import { plateOfDelivery } from '../ledger/trips.ts'

type Row = ReportRow<typeof contract>
type Fee = Pick<
  Row,
  'partnerId' | 'partner' | 'partnerName' | 'plate' | 'feeKind' | 'rateE4' | 'tonnesMilli' | 'grossFen'
> & {
  readonly documentId: number
  /** Null where it was paid on the spot. */
  readonly itemId: number | null
}
type Item = { readonly itemId: number; readonly deductedFen: Fen; readonly openFen: Fen }

export async function freight(sql: Sql, { from, to, partnerId }: ReportParams<typeof contract>): Promise<Row[]> {
  const ofOne = partnerId === null ? '' : ' and f.payee_id = ?'
  const ofSlips = (kind: 'delivery' | 'goods_receipt'): Promise<Fee[]> =>
    sql.all<Fee>(
      `select d.id as document_id, f.payee_id as partner_id, p.code as partner, p.name as partner_name,
        ${kind === 'delivery' ? plateOfDelivery : 'null'} as plate, f.fee_kind, f.rate_e4, f.tonnes_milli, f.gross_fen,
        i.id as item_id
      from document d join ${kind} h on h.document_id = d.id and h.version = d.version
      join ${kind}_fees f on f.document_id = d.id left join partner p on p.id = f.payee_id
      left join open_item i on i.document_id = d.id and i.side = 'payable' and i.partner_id = f.payee_id
        and f.account_id is null
      where d.kind = '${kind === 'delivery' ? 'delivery' : 'goodsReceipt'}' and d.state = 'posted'
        and d.day between ? and ?${kind === 'delivery' ? ` and f.bearer = 'us'` : ''}${ofOne}
      order by d.day, d.id, f.line_no`,
      [from, to, ...(partnerId === null ? [] : [partnerId])],
    )
  const fees = [...(await ofSlips('delivery')), ...(await ofSlips('goods_receipt'))].toSorted(byPayee)
  const items = await itemsOf(
    sql,
    fees.flatMap((fee) => fee.itemId ?? []),
  )
  const shares = sharesOf(fees, items)
  const groups = Map.groupBy(fees, (fee) => [fee.partnerId, fee.plate, fee.feeKind, fee.rateE4].join('/'))
  return [...groups.values()].map((group) => rowOf(group, shares))
}

/** What settlements in force deducted from items, and what is open of them. */
async function itemsOf(sql: Sql, ids: readonly number[]): Promise<ReadonlyMap<number, Item>> {
  const items = await sql.all<Item>(
    `select i.id as item_id, b.open_fen, coalesce((select sum(l.deducted_fen) from freight_settlement_lines l
      join document s on s.id = l.document_id where l.item_id = i.id and s.state = 'posted'), 0) as deducted_fen
    from open_item i join item_balance b on b.item_id = i.id where ${oneOf(sql, 'i.id', 'ids')}`,
    [ids],
  )
  return new Map(items.map((item) => [item.itemId, item]))
}

const byPayee = (a: Fee, b: Fee): number =>
  compare(a.partner, b.partner) || compare(a.plate, b.plate) || compare(a.feeKind, b.feeKind)
const compare = (a: string | null, b: string | null): number =>
  (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0

type Share = { readonly deductedFen: Fen; readonly openFen: Fen }

function sharesOf(fees: readonly Fee[], items: ReadonlyMap<number, Item>): ReadonlyMap<Fee, Share> {
  const found = new Map<Fee, Share>()
  for (const [itemId, parts] of Map.groupBy(fees, (fee) => fee.itemId)) {
    const item = itemId === null ? undefined : items.get(itemId)
    const weights = parts.map((part) => part.grossFen)
    const deducted = item ? shareOut(item.deductedFen, weights) : []
    const open = item ? shareOut(item.openFen, weights) : []
    parts.forEach((part, index) =>
      found.set(part, { deductedFen: deducted[index] ?? (0 as Fen), openFen: open[index] ?? (0 as Fen) }),
    )
  }
  return found
}

function rowOf(group: readonly Fee[], shares: ReadonlyMap<Fee, Share>): Row {
  const { partnerId, partner, partnerName, plate, feeKind, rateE4 } = group[0]!
  const sumOf = (pick: (fee: Fee) => Fen): Fen => sumFen(group.map(pick))
  const grossFen = sumOf((fee) => fee.grossFen)
  const deductedFen = sumOf((fee) => shares.get(fee)?.deductedFen ?? (0 as Fen))
  const paidAtOnceFen = sumOf((fee) => (fee.itemId === null ? fee.grossFen : (0 as Fen)))
  return {
    partnerId,
    partner,
    partnerName,
    plate,
    feeKind,
    rateE4,
    trips: new Set(group.map((fee) => fee.documentId)).size,
    tonnesMilli: group.some((fee) => fee.tonnesMilli !== null)
      ? (group.reduce((sum, fee) => sum + (fee.tonnesMilli ?? 0), 0) as Milli)
      : null,
    grossFen,
    deductedFen,
    payableFen: (grossFen - deductedFen - paidAtOnceFen) as Fen,
    paidAtOnceFen,
    openFen: sumOf((fee) => shares.get(fee)?.openFen ?? (0 as Fen)),
  }
}
