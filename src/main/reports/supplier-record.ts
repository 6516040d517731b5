// Supplier record 供应商业绩, gathered from receipts, weighings, returns, problems and claims of the period; prepayments and
// goods still to come are those of today. Weights are summed in kilograms.

import {
  kilogramsOf,
  permilleOf,
  shareOf,
  type Day,
  type Fen,
  type Grams,
  type Milli,
} from '../../shared/kernel/index.ts'
import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import type { supplierRecord as contract } from '../../shared/reports/supplier-record.ts'
import type { Sql } from '../books/sql.ts'
import { moreToCome } from '../ledger/more-to-come.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Goods = { readonly partnerId: number; readonly qtyMilli: Milli; readonly unitWeightGrams: Grams }
type Received = Goods & {
  readonly documentId: number
  readonly contractLineId: number
  readonly day: Day
  readonly agreedDay: Day | null
  readonly expectedMilli: Milli | null
  readonly damagedMilli: Milli | null
  readonly rejectedMilli: Milli | null
}
type Counted = { readonly partnerId: number; readonly count: number; readonly sum: number }

export async function supplierRecord(sql: Sql, params: Params): Promise<Row[]> {
  const suppliers = await sql.all<Pick<Row, 'partnerId' | 'partner' | 'partnerName'>>(
    `select id as partner_id, code as partner, name as partner_name from partner
    where is_supplier = 1 and (? = 0 or id = ?) order by code`,
    [params.partnerId ?? 0, params.partnerId ?? 0],
  )
  const found = await readAll(sql, params)
  return suppliers
    .map((supplier) => ({ ...supplier, ...recordOf(supplier.partnerId, found) }))
    .filter(
      (row) =>
        params.partnerId !== null ||
        row.receipts > 0 ||
        row.openTonnesMilli > 0 ||
        row.prepaidFen > 0 ||
        row.claims > 0,
    )
}

type Found = Awaited<ReturnType<typeof readAll>>

function recordOf(partnerId: number, found: Found): Omit<Row, 'partnerId' | 'partner' | 'partnerName'> {
  const of = <T extends { readonly partnerId: number }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.partnerId === partnerId)
  const received = of(found.received)
  const dated = received.filter(({ agreedDay }) => agreedDay !== null)
  const onTime = dated.filter(({ day, agreedDay }) => agreedDay !== null && day <= agreedDay)
  const [weighed] = of(found.weighed)
  const [problems, claims, settled, prepaid] = [found.problems, found.claims, found.settled, found.prepaid].map(
    (rows) => of(rows)[0],
  )
  return {
    receipts: new Set(received.map(({ documentId }) => documentId)).size,
    tonnesMilli: weightOf(received, ({ qtyMilli }) => qtyMilli),
    onTimeBp: shareOf(arrivalsIn(onTime), arrivalsIn(dated)),
    shortPermilleE2: weighed ? permilleOf(weighed.sum, weighed.count) : null,
    missingTonnesMilli: missingOf(received),
    damagedTonnesMilli: weightOf(received, ({ damagedMilli }) => damagedMilli ?? 0),
    rejectedTonnesMilli: weightOf(received, ({ rejectedMilli }) => rejectedMilli ?? 0),
    returnedTonnesMilli: weightOf(of(found.returned), ({ qtyMilli }) => qtyMilli),
    problems: problems?.count ?? 0,
    claims: claims?.count ?? 0,
    claimedFen: (claims?.sum ?? 0) as Fen,
    settledFen: (settled?.sum ?? 0) as Fen,
    prepaidFen: (prepaid?.sum ?? 0) as Fen,
    openTonnesMilli: weightOf(of(found.open), ({ qtyMilli }) => qtyMilli),
  }
}

function weightOf<T extends Goods>(rows: readonly T[], quantityOf: (row: T) => number): Milli {
  return rows.reduce((sum, row) => sum + kilogramsOf(quantityOf(row) as Milli, row.unitWeightGrams), 0) as Milli
}

/** Goods of a contract line on one receipt arrive once, in however many lots. */
const arrivalsIn = (rows: readonly Received[]): number =>
  new Set(rows.map(({ documentId, contractLineId }) => `${documentId}/${contractLineId}`)).size

/** What was to come with a truck less what came and what was turned away, line by line of the contract. */
function missingOf(received: readonly Received[]): Milli {
  const left = new Map<string, { missing: number; weight: Grams }>()
  for (const row of received) {
    const key = `${row.documentId}/${row.contractLineId}`
    const before = left.get(key)?.missing ?? 0
    const missing = before + (row.expectedMilli ?? 0) - row.qtyMilli - (row.rejectedMilli ?? 0)
    left.set(key, { missing, weight: row.unitWeightGrams })
  }
  return [...left.values()].reduce(
    (sum, { missing, weight }) => sum + kilogramsOf(Math.max(0, missing) as Milli, weight),
    0,
  ) as Milli
}

async function readAll(sql: Sql, { from, to }: Params) {
  const period = [from, to]
  const counted = (text: string, values: readonly string[] = period) => sql.all<Counted>(text, values)
  return {
    received: await sql.all<Received>(
      `select d.partner_id, d.id as document_id, d.day, l.contract_line_id, l.qty_milli, l.unit_weight_grams,
        l.expected_milli, l.damaged_milli, l.rejected_milli, c.delivery_day as agreed_day
      from document d join goods_receipt_lines l on l.document_id = d.id and l.version = d.version
      left join purchase_contract_lines c on c.id = l.contract_line_id
        and c.version = (select o.version from document o where o.id = c.document_id)
      where d.kind = 'goodsReceipt' and d.state = 'posted' and d.day between ? and ?`,
      period,
    ),
    returned: await sql.all<Goods>(
      `select d.partner_id, l.qty_milli, l.unit_weight_grams
      from document d join purchase_return_lines l on l.document_id = d.id and l.version = d.version
      where d.kind = 'purchaseReturn' and d.state = 'posted' and d.day between ? and ?`,
      period,
    ),
    open: await sql.all<Goods>(
      `select d.partner_id, l.qty_milli - coalesce(b.fulfilled_milli, 0) as qty_milli, l.unit_weight_grams
      from document d join purchase_contract_lines l on l.document_id = d.id and l.version = d.version
      left join line_balance b on b.line_id = l.id left join closed_line c on c.line_id = l.id
      where d.kind = 'purchaseContract' and d.state = 'approved' and c.line_id is null
        and ${moreToCome('purchaseContract')}`,
    ),
    // As `count` the stated weight, as `sum` what of it was short.
    weighed: await counted(
      `select d.partner_id, sum(w.stated_kg) as count, sum(w.short_kg) as sum
      from document d join weighbridge_slip w on w.document_id = d.id and w.version = d.version
      where d.kind = 'weighbridgeSlip' and d.state = 'posted' and w.direction = 'in' and w.stated_kg is not null
        and d.partner_id is not null and d.day between ? and ? group by d.partner_id`,
    ),
    problems: await counted(documentsOf('qualityProblem')),
    claims: await counted(documentsOf('supplierClaim')),
    settled: await counted(
      `select c.partner_id, count(*) as count, sum(d.total_fen) as sum
      from document d join claim_settlement h on h.document_id = d.id and h.version = d.version
      join document c on c.id = h.claim_id
      where d.kind = 'claimSettlement' and d.state = 'posted' and d.day between ? and ? group by c.partner_id`,
    ),
    prepaid: await counted(
      `select p.id as partner_id, 0 as count, coalesce((select b.open_fen from partner_balance b
        where b.partner_id = p.id and b.side = 'prepaid'), 0) as sum
      from partner p where p.is_supplier = 1`,
      [],
    ),
  }
}

const documentsOf = (kind: 'qualityProblem' | 'supplierClaim'): string =>
  `select partner_id, count(*) as count, sum(total_fen) as sum from document
  where kind = '${kind}' and state <> 'reversed' and partner_id is not null and day between ? and ? group by partner_id`
