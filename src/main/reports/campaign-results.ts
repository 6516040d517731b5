// Campaign results 活动效果: deliveries and expenses that name a campaign, added up. What came back is taken off again.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { kilogramsOf, type Fen, type Grams, type Milli } from '../../shared/kernel/index.ts'
import type { campaignResults as contract } from '../../shared/reports/campaign-results.ts'
import type { Sql } from '../books/sql.ts'

type Row = ReportRow<typeof contract>
type Campaign = Pick<
  Row,
  'campaignId' | 'campaign' | 'campaignName' | 'stage' | 'fromDay' | 'toDay' | 'budgetFen' | 'targetTonnesMilli'
>
type Sold = {
  readonly campaignId: number
  readonly gift: number
  readonly unitWeightGrams: Grams
  readonly qtyMilli: Milli
  readonly netFen: Fen
  readonly costFen: Fen
}
type Counted = { readonly campaignId: number; readonly figure: number }

export async function campaignResults(sql: Sql, { from, to }: ReportParams<typeof contract>): Promise<Row[]> {
  const campaigns = await sql.all<Campaign>(
    `select id as campaign_id, code as campaign, name as campaign_name, stage, from_day, to_day, budget_fen, target_milli as target_tonnes_milli
    from campaign where from_day <= ? and to_day >= ? order by from_day desc, code`,
    [to, from ?? ''],
  )
  const sold = await soldUnder(sql, to)
  const spent = figures(
    await sql.all<Counted>(
      `select e.campaign_id, sum(l.gross_fen - coalesce(l.tax_fen, 0)) as figure from expense e
      join document d on d.id = e.document_id and d.state = 'posted' and d.day <= ? join expense_lines l on l.document_id = d.id
      where e.campaign_id is not null group by e.campaign_id`,
      [to],
    ),
  )
  const customers = figures(
    await sql.all<Counted>(
      `select h.campaign_id, count(distinct d.partner_id) as figure from delivery h
      join document d on d.id = h.document_id and d.state = 'posted' and d.day <= ?
      where h.campaign_id is not null group by h.campaign_id`,
      [to],
    ),
  )
  const won = figures(
    await sql.all<Counted>(
      `select campaign_id, count(*) as figure from lead where stage = 'won' and campaign_id is not null group by campaign_id`,
    ),
  )
  return campaigns.map((campaign) => {
    const id = campaign.campaignId
    const lines = sold.filter((line) => line.campaignId === id)
    const sums = (of: (line: Sold) => number, gift: 0 | 1): number =>
      lines.filter((line) => line.gift === gift).reduce((sum, line) => sum + of(line), 0)
    const expenseFen = (spent.get(id) ?? 0) as Fen
    const giftCostFen = sums(({ costFen }) => costFen, 1) as Fen
    const netFen = sums((line) => line.netFen, 0) as Fen
    return {
      ...campaign,
      expenseFen,
      giftCostFen,
      leftFen: campaign.budgetFen === null ? null : ((campaign.budgetFen - expenseFen - giftCostFen) as Fen),
      tonnesMilli: sums(({ qtyMilli, unitWeightGrams }) => kilogramsOf(qtyMilli, unitWeightGrams), 0) as Milli,
      netFen,
      marginFen: (netFen - sums(({ costFen }) => costFen, 0) - giftCostFen - expenseFen) as Fen,
      customers: customers.get(id) ?? 0,
      leadsWon: won.get(id) ?? 0,
    }
  })
}

const figures = (rows: readonly Counted[]): Map<number, number> =>
  new Map(rows.map(({ campaignId, figure }) => [campaignId, figure]))

/** Delivered less returned, by campaign, weight and whether it was given. */
const soldUnder = (sql: Sql, to: string): Promise<Sold[]> =>
  sql.all<Sold>(
    `select campaign_id, gift, unit_weight_grams, sum(qty_milli) as qty_milli, sum(net_fen) as net_fen, sum(cost_fen) as cost_fen from (
      select h.campaign_id, l.gift, l.unit_weight_grams, l.qty_milli, l.net_fen, l.cost_fen from delivery h
      join document d on d.id = h.document_id and d.state = 'posted' and d.day <= ? join delivery_lines l on l.document_id = d.id
      where h.campaign_id is not null
      union all
      select h.campaign_id, l.gift, l.unit_weight_grams, -r.qty_milli, -r.net_fen, -r.cost_fen from delivery h
      join document_link k on k.source_id = h.document_id
      join document d on d.id = k.document_id and d.kind = 'salesReturn' and d.state = 'posted' and d.day <= ?
      join sales_return_lines r on r.document_id = d.id
      join delivery_lines l on l.id = r.delivery_line_id and l.document_id = h.document_id
      where h.campaign_id is not null) moved
    group by campaign_id, gift, unit_weight_grams`,
    [to, to],
  )
