// The way of an order, seen from one of its documents: what it stands on and what stands on it, step by step, with who did
// it and when. A truck carries goods of several customers: of what hangs on it only this customer's is told.

import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { Actor } from '../../shared/contract/index.ts'
import { signedModes, type SignedReturn } from '../../shared/sales/signed-return.ts'
import { stepKinds, type TimelineStep } from '../../shared/sales/order-stage.ts'
import { kilogramsOf, type Grams, type Milli } from '../../shared/kernel/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import { checkId } from './check-input.ts'
import { requirePermission } from './query.ts'
import { signedReturnOf } from '../ledger/signed-returns.ts'

type Row = {
  readonly id: number
  readonly kind: keyof typeof stepKinds
  readonly no: string
  readonly day: string
  readonly postedBy: string
  readonly mode: string | null
  readonly totalFen: number
}

/** The oldest first. */
export async function documentTimeline(sql: Sql, documentId: number, actor: Actor): Promise<TimelineStep[]> {
  const id = checkId(documentId, 'id')
  const asked = await sql.get<{ kind: DocumentKind; partnerId: number | null }>(
    'select kind, partner_id from document where id = ?',
    [id],
  )
  if (!asked) return []
  requirePermission(actor, contractOf(asked.kind).permissions.read)
  const kinds = Object.keys(stepKinds)
    .map((kind) => `'${kind}'`)
    .join(', ')
  const rows = await sql.all<Row>(
    `with recursive
      above (id) as (select cast(? as bigint) union select k.source_id from document_link k join above a on a.id = k.document_id
        join document d on d.id = k.source_id where d.kind in (${kinds})),
      below (id) as (select cast(? as bigint) union select k.document_id from document_link k join below b on b.id = k.source_id
        join document d on d.id = k.document_id where d.kind in (${kinds})
          and (d.partner_id is null or cast(? as bigint) is null or d.partner_id = ?))
    select d.id, d.kind, d.no, d.day, d.posted_by, d.total_fen, v.mode from document d
    left join delivery v on v.document_id = d.id
    where d.id in (select id from above union select id from below) and d.state <> 'reversed' and d.kind in (${kinds})
    order by d.day, d.id`,
    [id, id, asked.partnerId, asked.partnerId],
  )
  const tonnes = await tonnesOf(sql, rows, asked.partnerId)
  const steps: TimelineStep[] = []
  for (const { id: of, kind, no, day, postedBy, mode, totalFen } of rows) {
    const signed = kind === 'delivery' ? await signedReturnOf(sql, of) : null
    const awaited = kind === 'delivery' && signed === null && signedModes.some((one) => one === mode)
    steps.push({
      step: stepKinds[kind],
      documentId: of,
      no,
      day,
      user: postedBy,
      awaited,
      ...(bringsGoods(kind)
        ? { tonnesMilli: tonnes.get(of) ?? 0, amountFen: null }
        : { tonnesMilli: null, amountFen: totalFen }),
    })
    if (signed) steps.push(signature({ of, no }, signed))
  }
  return steps
}

const signature = ({ of, no }: { of: number; no: string }, signed: SignedReturn): TimelineStep => ({
  step: 'signed',
  documentId: of,
  no: `${no} ${signed.signedBy}`,
  day: signed.day,
  user: signed.user,
  awaited: false,
  tonnesMilli: null,
  amountFen: null,
})

const goodsKinds = ['salesContract', 'pickList', 'loadingSlip', 'delivery'] as const
const bringsGoods = (kind: Row['kind']): boolean => goodsKinds.some((one) => one === kind)

/** What each document's lines weigh; of a truck's load only this customer's. */
async function tonnesOf(sql: Sql, rows: readonly Row[], partnerId: number | null): Promise<Map<number, number>> {
  const tonnes = new Map<number, number>()
  for (const kind of goodsKinds) {
    const ids = rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
    const ofTruck = kind === 'loadingSlip' && partnerId !== null
    const lines = await sql.all<{ documentId: number; qtyMilli: Milli; unitWeightGrams: Grams }>(
      `select l.document_id, l.qty_milli, l.unit_weight_grams from ${snake(kind)}_lines l
      join document d on d.id = l.document_id and d.version = l.version
      where ${oneOf(sql, 'l.document_id', 'ids')}${ofTruck ? ' and l.customer_id = ?' : ''}`,
      ofTruck ? [ids, partnerId] : [ids],
    )
    for (const { documentId, qtyMilli, unitWeightGrams } of lines)
      tonnes.set(documentId, (tonnes.get(documentId) ?? 0) + kilogramsOf(qtyMilli, unitWeightGrams))
  }
  return tonnes
}
