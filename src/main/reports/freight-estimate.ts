// Freight estimate 运费测算: one rate of each carrier, kind of work and carriage, and what it comes to.

import type { ReportParams, ReportRow } from '../../shared/contract/index.ts'
import { amountOfTonnes, type Fen, type Milli } from '../../shared/kernel/index.ts'
import { feeKinds } from '../../shared/contract/fee-fields.ts'
import type { freightEstimate as contract } from '../../shared/reports/freight-estimate.ts'
import type { Sql } from '../books/sql.ts'
import { namedPath, territoryPaths } from '../ledger/territories.ts'

type Row = ReportRow<typeof contract>
type Params = ReportParams<typeof contract>
type Rate = Omit<Row, 'territory' | 'tonnesMilli' | 'estimateFen' | 'overFen'> & {
  readonly warehouseId: number | null
  readonly territoryId: number | null
  readonly fromDay: string | null
}

const aTonne = 1000 as Milli

export async function freightEstimate(sql: Sql, params: Params): Promise<Row[]> {
  const pathOf = await territoryPaths(sql)
  const to = pathOf(params.territoryId ?? (await territoryOf(sql, params.partnerId))).map(({ id }) => id)
  const tonnesMilli = params.tonnesMilli ?? aTonne
  const reaching = (await ratesOn(sql, params)).filter(
    ({ warehouseId, territoryId }) =>
      (warehouseId === null || params.warehouseId === null || warehouseId === params.warehouseId) &&
      (territoryId === null || to.length === 0 || to.includes(territoryId)),
  )
  const speaking = [...Map.groupBy(reaching, subjectOf(to)).values()].map((rates) => rates.toSorted(byNearness(to))[0]!)
  const rows = speaking.map(({ warehouseId: _from, territoryId, fromDay: _since, ...rate }) => ({
    ...rate,
    territory: namedPath(pathOf(territoryId)) || null,
    tonnesMilli,
    estimateFen: Math.max(rate.leastFen ?? 0, amountOfTonnes(tonnesMilli, rate.rateE4)) as Fen,
  }))
  return rows
    .map((row) => ({ ...row, overFen: (row.estimateFen - cheapestOf(row.feeKind, rows)) as Fen }))
    .toSorted((a, b) => order.indexOf(a.feeKind) - order.indexOf(b.feeKind) || a.overFen - b.overFen)
}

const order = Object.keys(feeKinds)
const cheapestOf = (kind: Row['feeKind'], rows: readonly Pick<Row, 'feeKind' | 'estimateFen'>[]): number =>
  Math.min(...rows.filter(({ feeKind }) => feeKind === kind).map(({ estimateFen }) => estimateFen))

/** What one rate stands for; asked for no place in particular, each place is its own. */
const subjectOf =
  (to: readonly number[]) =>
  ({ partnerId, feeKind, carriage, territoryId }: Rate): string =>
    [partnerId, feeKind, carriage, to.length === 0 ? territoryId : ''].join(' ')

const byNearness =
  (to: readonly number[]) =>
  (a: Rate, b: Rate): number =>
    nearness(b, to) - nearness(a, to) || ((a.fromDay ?? '') < (b.fromDay ?? '') ? 1 : -1)

/** The nearer territory before the named warehouse. */
const nearness = ({ territoryId, warehouseId }: Rate, to: readonly number[]): number =>
  (territoryId === null ? 0 : 2 * (100 - to.indexOf(territoryId))) + (warehouseId === null ? 0 : 1)

async function territoryOf(sql: Sql, partnerId: number | null): Promise<number | null> {
  const partner = await sql.get<{ territoryId: number | null }>('select territory_id from partner where id = ?', [
    partnerId,
  ])
  return partner?.territoryId ?? null
}

const ratesOn = (sql: Sql, { carrierId, asOf }: Params): Promise<Rate[]> =>
  sql.all<Rate>(
    `select rate.carrier_id as partner_id, p.name as carrier, rate.fee_kind, rate.carriage, rate.warehouse_id, w.name as warehouse,
      rate.territory_id, rate.rate_e4, rate.least_fen, rate.transit_days, rate.from_day
    from freight_rate rate join partner p on p.id = rate.carrier_id left join warehouse w on w.id = rate.warehouse_id
    where rate.active = 1 and p.active = 1 and (rate.from_day is null or rate.from_day <= ?) and (rate.to_day is null or rate.to_day >= ?)
      ${carrierId === null ? '' : 'and rate.carrier_id = ?'} order by p.code, rate.code`,
    [asOf, asOf, ...(carrierId === null ? [] : [carrierId])],
  )
