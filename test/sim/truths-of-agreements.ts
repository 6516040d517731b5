// What must hold of contracts, frameworks, plans, loads and approvals after any sequence of commands.

import type { Sql } from '../../src/main/books/sql.ts'
import { expenseToApprove, gift } from './world.ts'

/** Nothing is delivered or received beyond what was ordered and its tolerance. */
export async function wrongContracts(sql: Sql): Promise<string[]> {
  const found: string[] = []
  for (const kind of ['purchase', 'sales']) {
    const lines = await sql.all<{ id: number; ordered: number; toleranceBp: number | null; fulfilled: number }>(
      `select l.id, l.qty_milli as ordered, l.tolerance_bp, b.fulfilled_milli as fulfilled from ${kind}_contract_lines l
      join document d on d.id = l.document_id and d.version = l.version join line_balance b on b.line_id = l.id`,
    )
    for (const { id, ordered, toleranceBp, fulfilled } of lines)
      if (fulfilled < 0 || fulfilled * 10_000 > ordered * (10_000 + (toleranceBp ?? 0)))
        found.push(`${kind} contract line ${id}: ${fulfilled} of ${ordered} ‱${toleranceBp}`)
  }
  return found
}

/** Of a framework's line exactly what contracts say now is called off, and no more than was agreed. */
export async function wrongFrameworks(sql: Sql): Promise<string[]> {
  const ofSide = (side: string): string =>
    `select f.id, f.qty_milli as agreed, f.tolerance_bp, coalesce(b.fulfilled_milli, 0) as kept,
      (select coalesce(sum(l.qty_milli), 0) from ${side}_contract_lines l
        join document d on d.id = l.document_id and d.version = l.version
        where l.frame_line_id = f.id and d.state <> 'reversed') as called
    from ${side}_framework_lines f left join line_balance b on b.line_id = f.id`
  const lines = await sql.all<{ id: number; agreed: number; toleranceBp: number | null; kept: number; called: number }>(
    `${ofSide('sales')} union all ${ofSide('purchase')}`,
  )
  return lines
    .filter(
      ({ agreed, toleranceBp, kept, called }) =>
        kept !== called || called * 10_000 > agreed * (10_000 + (toleranceBp ?? 0)),
    )
    .map(({ id, kept, called, agreed }) => `framework line ${id}: ${kept} kept, ${called} called off of ${agreed}`)
}

/** Given are whole times of what was bought on the same slip, at no price, under a campaign. */
export async function wrongGifts(sql: Sql): Promise<string[]> {
  const slips = await sql.all<{
    documentId: number
    campaignId: number | null
    bought: number
    given: number
    paid: number
  }>(
    `select l.document_id, s.campaign_id, sum(case when l.gift = 1 then 0 else l.qty_milli end) as bought,
      sum(case when l.gift = 1 then l.qty_milli else 0 end) as given, sum(case when l.gift = 1 then l.gross_fen else 0 end) as paid
    from delivery_lines l join delivery s on s.document_id = l.document_id group by l.document_id, s.campaign_id`,
  )
  return slips
    .filter(({ campaignId, bought, given, paid }) => {
      const most = campaignId === null ? 0 : Math.floor(bought / gift.everyMilli) * gift.giftMilli
      return given > most || paid !== 0
    })
    .map(({ documentId, bought, given }) => `slip ${documentId} gives ${given} for ${bought}`)
}

/** Expenses that have to wait are in the books only where they were approved. */
export async function unapproved(sql: Sql): Promise<string[]> {
  const found = await sql.all<{ no: string }>(
    `select d.no from document d left join approval a on a.document_id = d.id and a.state = 'approved'
    where d.kind = 'expense' and d.total_fen >= ? and a.id is null`,
    [expenseToApprove],
  )
  return found.map(({ no }) => `${no} was approved by nobody`)
}

type PlanLine = {
  id: number
  plannedMilli: number
  wantedMilli: number | null
  stockMilli: number
  onTheWayMilli: number
  contractsMilli: number
  gapMilli: number
  adjustMilli: number | null
  toBuyMilli: number
}

/** One plan of a year in force; every version of a purchase plan adds up, and never sends anything back. */
export async function wrongPlans(sql: Sql): Promise<string[]> {
  const twice = await sql.all<{ kind: string; year: string }>(
    `select d.kind, p.year from document d join (select document_id, version, year from sales_plan
      union all select document_id, version, year from purchase_plan
      union all select document_id, version, year from sales_target
      union all select document_id, version, year from expense_budget) p on p.document_id = d.id and p.version = d.version
    where d.state = 'approved' group by d.kind, p.year having count(*) > 1`,
  )
  const lines = await sql.all<PlanLine>('select * from purchase_plan_lines')
  const wrong = lines.filter((line) => {
    const coming = line.stockMilli + line.onTheWayMilli + line.contractsMilli
    const gap = line.plannedMilli + (line.wantedMilli ?? 0) - coming
    const toBuy = Math.max(0, gap) + (line.adjustMilli ?? 0)
    return line.gapMilli !== gap || line.toBuyMilli !== toBuy || toBuy < 0
  })
  return [
    ...twice.map(({ kind, year }) => `two ${kind}s of ${year} are in force`),
    ...wrong.map((line) => `purchase plan line ${line.id} does not add up: ${JSON.stringify(line)}`),
  ]
}

/** What a solution sheet wants is the fewest whole units that hold the dose of all its land. */
export async function wrongSolutions(sql: Sql): Promise<string[]> {
  const lines = await sql.all<{
    id: number
    qtyMilli: number
    doseMilli: number
    farmlandMilli: number
    unitWeightGrams: number
  }>(
    `select l.id, l.qty_milli, l.dose_milli, s.farmland_milli, l.unit_weight_grams from crop_solution_lines l
    join crop_solution s on s.document_id = l.document_id and s.version = l.version`,
  )
  return lines
    .filter(({ qtyMilli, doseMilli, farmlandMilli, unitWeightGrams }) => {
      const millionths = BigInt(doseMilli) * BigInt(farmlandMilli)
      const held = (units: bigint): bigint => units * BigInt(unitWeightGrams) * 1000n
      const units = BigInt(qtyMilli) / 1000n
      return qtyMilli % 1000 !== 0 || held(units) < millionths || (units > 0n && held(units - 1n) >= millionths)
    })
    .map(({ id, qtyMilli }) => `solution line ${id}: ${qtyMilli}`)
}

/** An inquiry that was closed by an answer has had all its goods quoted. */
export async function wrongAnswers(sql: Sql): Promise<string[]> {
  const found = await sql.all<{ no: string }>(
    `select d.no from document d join sales_inquiry_lines l on l.document_id = d.id and l.version = d.version
    where d.kind = 'salesInquiry' and d.state = 'closed'
      and (select c.answered_by_id from closure c where c.document_id = d.id and c.line_id is null order by c.id desc limit 1) is not null
      and l.product_id not in (select q.product_id from quotation t join document a on a.id = t.document_id and a.version = t.version
        join quotation_lines q on q.document_id = a.id and q.version = a.version
        where t.inquiry_id = d.id and a.state <> 'reversed')`,
  )
  return found.map(({ no }) => `${no} is closed, and not all of it is quoted`)
}

/** What only says something has moved nothing. */
export async function movedByWords(sql: Sql): Promise<string[]> {
  const found = await sql.all<{ no: string }>(
    `select d.no from document d
    where d.kind in ('salesInquiry', 'cropSolution', 'salesTarget', 'expenseBudget', 'visit', 'marketNote', 'quotation')
      and (exists (select 1 from stock_move m where m.document_id = d.id) or exists (select 1 from voucher v where v.document_id = d.id)
        or exists (select 1 from open_item i where i.document_id = d.id))`,
  )
  return found.map(({ no }) => `${no} has moved goods or money`)
}

/** Nothing is loaded beyond its pick list, nothing delivered beyond what was loaded, nothing signed beyond what went out. */
export async function wrongLoads(sql: Sql): Promise<string[]> {
  const found = await sql.all<{ what: string; id: number; most: number; is: number }>(
    `select 'pick list' as what, l.id, l.qty_milli as most,
      coalesce((select sum(s.qty_milli) from loading_slip_lines s join document e on e.id = s.document_id
        where s.pick_line_id = l.id and e.state = 'posted'), 0)
      + coalesce((select sum(v.qty_milli) from delivery_lines v join document e on e.id = v.document_id
        where v.pick_line_id = l.id and e.state = 'posted'), 0) as "is"
      from pick_list_lines l join document d on d.id = l.document_id and d.version = l.version
    union all select 'loading slip', l.id, l.qty_milli, coalesce((select sum(v.qty_milli) from delivery_lines v
      join document e on e.id = v.document_id where v.loading_line_id = l.id and e.state = 'posted'), 0)
      from loading_slip_lines l
    union all select 'signed return', r.line_id, l.qty_milli, r.received_milli
      from signed_return_lines r join delivery_lines l on l.id = r.line_id`,
  )
  return found
    .filter(({ most, is }) => is > most)
    .map(({ what, id, most, is }) => `${what} line ${id}: ${is} of ${most}`)
}
