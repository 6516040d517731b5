// Collection list 催收清单: receivables in the order of the road, with the last money and the last promise.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { daysBetween, type Day, type Fen } from '../../shared/kernel/index.ts'
import type { toCollect as contract } from '../../shared/reports/to-collect.ts'
import type { Sql } from '../books/sql.ts'
import { paymentPromises, promiseStateOf } from '../ledger/payment-promises.ts'
import { namedPath, territoryPaths } from '../ledger/territories.ts'
import { itemsAsOf } from './items-as-of.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Owing = Pick<Row, 'partnerId' | 'area' | 'partner' | 'partnerName' | 'phone' | 'salesperson' | 'dueOccasion'> & {
  readonly territoryId: number | null
  readonly salespersonId: number | null
  readonly receivableFen: Fen
  readonly overdueFen: Fen
  readonly since: Day | null
}
type Paid = { readonly partnerId: number; readonly day: Day; readonly paidFen: Fen }

export async function toCollect(sql: Sql, params: Params): Promise<Row[]> {
  const { asOf } = params
  const pathOf = await territoryPaths(sql)
  const paid = new Map((await lastPaid(sql, asOf)).map((one) => [one.partnerId, one]))
  const promises = new Map((await paymentPromises(sql, asOf)).map((one) => [one.partnerId, one]))
  const rows = (await owing(sql, asOf))
    .filter((one) => isWhere(one, params, pathOf(one.territoryId)))
    .map(({ territoryId, salespersonId: _who, since, ...one }): Row => {
      const promise = promises.get(one.partnerId)
      const last = paid.get(one.partnerId)
      return {
        ...one,
        territory: namedPath(pathOf(territoryId)) || null,
        lateDays: since === null ? null : daysBetween(since, asOf),
        lastPaidDay: last?.day ?? null,
        lastPaidFen: last?.paidFen ?? null,
        promisedDay: promise?.promisedDay ?? null,
        promisedFen: promise?.promisedFen ?? null,
        promise: promise ? promiseStateOf(promise, asOf) : null,
      }
    })
  return rows.filter((row) => isAsked(row, params)).toSorted(byRoad)
}

const isWhere = (one: Owing, { territoryId, salespersonId }: Params, path: readonly { id: number }[]): boolean =>
  (territoryId === null || path.some(({ id }) => id === territoryId)) &&
  (salespersonId === null || one.salespersonId === salespersonId)

const isAsked = ({ overdueFen, promise }: Row, { which }: Params): boolean => {
  if (which === 'broken') return promise === 'broken'
  if (which === 'unasked') return overdueFen > 0 && promise !== 'waiting'
  return which === null || overdueFen > 0
}

/** Places in their order, nobody's last; in a place who is late with most comes first. */
function byRoad(a: Row, b: Row): number {
  const [here, there] = [placeOf(a), placeOf(b)]
  return here === there ? b.overdueFen - a.overdueFen || (a.partner < b.partner ? -1 : 1) : here < there ? -1 : 1
}
const placeOf = ({ territory, area }: Row): string => `${territory ?? '\uffff'} ${area ?? '\uffff'}`

const owing = (sql: Sql, asOf: Day): Promise<Owing[]> =>
  sql.all<Owing>(
    `select p.id as partner_id, p.territory_id, p.area, p.code as partner, p.name as partner_name, p.phone,
      p.salesperson_id, s.name as salesperson, coalesce(p.due_occasion, p.due_month_day) as due_occasion,
      sum(kept.open_fen) as receivable_fen,
      sum(case when i.due_day < ? then kept.open_fen else 0 end) as overdue_fen,
      min(case when i.due_day < ? then i.due_day end) as since
    from ${itemsAsOf} kept join open_item i on i.id = kept.item_id join partner p on p.id = i.partner_id
    left join salesperson s on s.id = p.salesperson_id
    where i.side = 'receivable' and i.booked_day <= ? and kept.open_fen <> 0
    group by p.id, s.name having sum(kept.open_fen) > 0`,
    [asOf, asOf, 'receivable', asOf, asOf],
  )

/** What came on the last day money came. */
const lastPaid = (sql: Sql, asOf: Day): Promise<Paid[]> =>
  sql.all<Paid>(
    `select d.partner_id, d.day, sum(d.total_fen) as paid_fen from document d join (
      select partner_id, max(day) as day from document where kind = 'moneyReceipt' and state = 'posted' and day <= ? group by partner_id
    ) latest on latest.partner_id = d.partner_id and latest.day = d.day
    where d.kind = 'moneyReceipt' and d.state = 'posted' group by d.partner_id, d.day`,
    [asOf],
  )
