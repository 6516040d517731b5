// What waits for somebody: each task counts the rows of the list it opens (contracts those of the view `due`, overdue
// the open items past their day), and says how much money it is about. Read from kept balances and partial indexes
// of what is open, so that the workbench opens as fast after ten years as on its first day.

import type { WorkbenchTask } from '../../shared/api.ts'
import { contractOf, type DocumentKind } from '../../shared/catalog.ts'
import type { Actor, ItemSide } from '../../shared/contract/index.ts'
import { addDays, type Day } from '../../shared/kernel/index.ts'
import { usualDaysAhead } from '../../shared/reports/stock-age.ts'
import { snake, type Bound, type Sql } from '../books/sql.ts'
import { latestLicence, licenceNoticeDays } from '../ledger/licences-in-force.ts'
import { countDue } from './calendar.ts'
import { refusedTo, returnedTo, waitingFor } from './approval-list.ts'
import { toFollowUp, unsigned } from '../ledger/signed-returns.ts'
import { roomStates } from './environment.ts'
import { dueParts, isDueSoon } from '../ledger/payments-due.ts'
import { paymentPromises, promiseStateOf } from '../ledger/payment-promises.ts'
import { checksDue } from '../reports/checks-due.ts'
import { toCollect } from '../reports/to-collect.ts'
import { dueBy, notDelivered, openClaims, openContracts, untilClosed } from './document-views.ts'

/** Late and due are measured at `day`; what others decided, at what is `today`. */
export async function workbenchTasks(sql: Sql, day: Day, today: Day, actor: Actor): Promise<WorkbenchTask[]> {
  const toInvoice = await notInvoiced(sql)
  return [
    { name: 'toApprove', count: (await waitingFor(sql, actor)).length, amountFen: null },
    { name: 'returned', count: await returnedTo(sql, actor), amountFen: null },
    { name: 'refused', count: await refusedTo(sql, actor, today), amountFen: null },
    { name: 'toReceive', ...(await contractsDue(sql, 'purchaseContract', day)) },
    { name: 'arriving', ...(await arriving(sql, day)) },
    { name: 'toDeliver', ...(await contractsDue(sql, 'salesContract', day)) },
    { name: 'toLoad', ...(await documentsWhere(sql, 'pickList', openContracts('pickList').condition)) },
    { name: 'notDelivered', ...(await documentsWhere(sql, 'loadingSlip', notDelivered)) },
    { name: 'unsigned', ...(await documentsWhere(sql, 'delivery', unsigned)) },
    { name: 'signedShort', ...(await documentsWhere(sql, 'delivery', toFollowUp)) },
    { name: 'receivedNotInvoiced', ...toInvoice('goodsReceipt') },
    { name: 'deliveredNotInvoiced', ...toInvoice('delivery') },
    { name: 'overdue', ...(await overdue(sql, 'receivable', day)) },
    { name: 'payablesDue', ...(await overdue(sql, 'payable', day)) },
    { name: 'paymentsDue', ...(await paymentsToMake(sql, day)) },
    { name: 'lowStock', ...(await lowStock(sql)) },
    { name: 'checksDue', count: (await checksDue(sql, { asOf: day, dueOnly: true })).length, amountFen: null },
    { name: 'heldLots', ...(await heldLots(sql)) },
    { name: 'expiring', ...(await expiring(sql, day)) },
    { name: 'problemsLate', ...(await unclosed(sql, 'qualityProblem', day)) },
    { name: 'ticketsLate', ...(await unclosed(sql, 'serviceTicket', day)) },
    { name: 'ticketsOpen', ...(await inHand(sql, 'serviceTicket', untilClosed('serviceTicket', '').condition)) },
    { name: 'problemsOpen', ...(await inHand(sql, 'qualityProblem', untilClosed('qualityProblem', '').condition)) },
    { name: 'claimsOpen', ...(await inHand(sql, 'supplierClaim', openClaims().condition)) },
    { name: 'licences', ...(await licencesEnding(sql, day)) },
    { name: 'claimsLate', ...(await claimsLate(sql, day)) },
    { name: 'contactsDue', count: await countDue(sql, day), amountFen: null },
    { name: 'promisesBroken', count: await promisesBroken(sql, day), amountFen: null },
    { name: 'rooms', ...(await rooms(sql, day)) },
    { name: 'drafts', ...counted(await sql.get('select count(*) as count, null as amount_fen from draft')) },
  ]
}

type Counted = Pick<WorkbenchTask, 'count' | 'amountFen'>
const counted = (row: Partial<Counted> | undefined): Counted => ({
  count: row?.count ?? 0,
  amountFen: row?.amountFen ?? null,
})

/** Contracts in force with goods due within a week or late; a line without a day may come any time. */
async function contractsDue(sql: Sql, kind: 'purchaseContract' | 'salesContract', day: Day): Promise<Counted> {
  const { condition, params } = openContracts(kind, dueBy(day))
  return documentsWhere(sql, kind, condition, params)
}

async function documentsWhere(
  sql: Sql,
  kind: DocumentKind,
  condition: string,
  params: readonly Bound[] = [],
): Promise<Counted> {
  return counted(
    await sql.get(`select count(*) as count, null as amount_fen from document d where d.kind = ? and ${condition}`, [
      kind,
      ...params,
    ]),
  )
}

/** What factories have loaded and should be here by now. */
async function arriving(sql: Sql, day: Day): Promise<Counted> {
  const { condition, params } = openContracts('shipmentNotice', day)
  return counted(
    await sql.get(
      `select count(*) as count, null as amount_fen from document d where d.kind = 'shipmentNotice' and ${condition}`,
      params,
    ),
  )
}

/** Licences of active suppliers that have run out or will within the month. */
async function licencesEnding(sql: Sql, day: Day): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, null as amount_fen from supplier_licence licence join partner p on p.id = licence.partner_id
      where p.active = 1 and licence.valid_to_day <= ? and ${latestLicence}`,
      [addDays(day, licenceNoticeDays)],
    ),
  )
}

/** Claims whose answer is overdue, and what they ask for. */
async function claimsLate(sql: Sql, day: Day): Promise<Counted> {
  const { condition, params } = openClaims(day)
  return counted(
    await sql.get(
      `select count(*) as count, sum(d.total_fen) as amount_fen from document d where d.kind = 'supplierClaim' and ${condition}`,
      params,
    ),
  )
}

/** Warehouses whose last reading breaks a limit of what lies there, or is too long ago. */
async function rooms(sql: Sql, day: Day): Promise<Counted> {
  const states = await roomStates(sql, day)
  return { count: states.filter(({ breaches }) => breaches.length > 0).length, amountFen: null }
}

/** Documents with goods no invoice has taken, and what those come to with VAT: kept as gross, of deliveries as not invoiced. */
async function notInvoiced(sql: Sql): Promise<(kind: 'goodsReceipt' | 'delivery') => Counted> {
  const rows = await sql.all<Counted & { readonly kind: string }>(
    `select d.kind, count(*) as count, sum(case when d.kind = 'delivery' then b.uninvoiced_fen else b.gross_fen end) as amount_fen
    from (select owner_id, sum(uninvoiced_fen) as uninvoiced_fen, sum(gross_fen) as gross_fen from line_balance
      where qty_milli > invoiced_milli + returned_milli group by owner_id) b
    join document d on d.id = b.owner_id where d.state = 'posted' group by d.kind`,
  )
  return (kind) => counted(rows.find((row) => row.kind === kind))
}

async function overdue(sql: Sql, side: ItemSide, day: Day): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, sum(open_fen) as amount_fen from item_balance
      where side = ? and open_fen <> 0 and due_day < ?`,
      [side, day],
    ),
  )
}

/** Parts of payment schedules due within a week or late, of contracts on both sides. */
async function paymentsToMake(sql: Sql, day: Day): Promise<Counted> {
  const parts = [...(await dueParts(sql, 'collect', day)), ...(await dueParts(sql, 'pay', day))]
  return { count: parts.filter((part) => isDueSoon(part, day)).length, amountFen: null }
}

/** Customers who owe and have not paid what they promised by a day that is over. */
async function promisesBroken(sql: Sql, day: Day): Promise<number> {
  const broken = (await paymentPromises(sql, day)).filter((promise) => promiseStateOf(promise, day) === 'broken')
  return broken.length === 0 ? 0 : (await toCollect(sql, { asOf: day, ...everybody, which: 'broken' })).length
}
const everybody = { territoryId: null, salespersonId: null }

/** Lots in stock that may not be sold as they are, by warehouse: the rows of the report. */
async function heldLots(sql: Sql): Promise<Counted> {
  return counted(
    await sql.get(
      `select (select count(*) from lot_quality q join lot l on l.id = q.lot_id
        join stock_balance s on s.product_id = l.product_id and s.lot_id = l.id
        where q.quality <> 'ok' and s.qty_milli > 0)
      + (select count(*) from stock_balance s left join lot_quality q on q.lot_id = s.lot_id
        where s.apart_milli > 0 and coalesce(q.quality, 'ok') = 'ok') as count, null as amount_fen`,
    ),
  )
}

async function expiring(sql: Sql, day: Day): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, null as amount_fen from lot l
      join stock_balance s on s.product_id = l.product_id and s.lot_id = l.id
      where l.expiry_day <= ? and s.qty_milli > 0`,
      [addDays(day, usualDaysAhead)],
    ),
  )
}

/** What should have been dealt with before that day. */
async function unclosed(sql: Sql, kind: DocumentKind, lateOn: Day): Promise<Counted> {
  const { condition, params } = untilClosed(kind, contractOf(kind).deadline ?? '', lateOn)
  return counted(
    await sql.get(`select count(*) as count, null as amount_fen from document d where d.kind = ? and ${condition}`, [
      kind,
      ...params,
    ]),
  )
}

/** What somebody deals with, and by when the first of it must be done. */
async function inHand(sql: Sql, kind: DocumentKind, condition: string): Promise<Omit<WorkbenchTask, 'name'>> {
  const deadline = deadlines[kind] ?? contractOf(kind).deadline ?? ''
  const row = await sql.get<{ count: number; byDay: string | null }>(
    `select count(*) as count, min(h.${snake(deadline)}) as by_day from document d
    join ${snake(kind)} h on h.document_id = d.id and h.version = d.version where d.kind = ? and ${condition}`,
    [kind],
  )
  return { count: row?.count ?? 0, amountFen: null, byDay: row?.byDay ?? null }
}
/** A claim is given up rather than closed in time: its day is the supplier's. */
const deadlines: { readonly [K in DocumentKind]?: string } = { supplierClaim: 'answerByDay' }

/** Products in use with less in all warehouses than their minimum, those with nothing left too. */
async function lowStock(sql: Sql): Promise<Counted> {
  return counted(
    await sql.get(
      `select count(*) as count, null as amount_fen from product p left join cost_balance c on c.product_id = p.id
      where p.active = 1 and p.min_stock_milli > coalesce(c.qty_milli, 0)`,
    ),
  )
}
