// The records a document refers to, as facts: what `decide` may know of products, partners, accounts, positions and places, and
// the names of all others. Each kind is one read, and none where nobody refers to it.

import { forEachRecord, recordKinds, type RecordKind } from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import type {
  AccountFact,
  DetailedKind,
  Facts,
  MoneyAccountFact,
  NamedFact,
  PartnerFact,
  PlaceFact,
  PositionFact,
  ProductFact,
} from './facts.ts'

export type WantedRecords = Readonly<Record<RecordKind, readonly number[]>>

export const byId = <T extends { readonly id: number }>(rows: readonly T[]): Map<number, T> =>
  new Map(rows.map((row) => [row.id, row]))
export const unique = (ids: readonly number[]): number[] => [...new Set(ids)]

const detailed: ReadonlySet<RecordKind> = new Set<DetailedKind>([
  'product',
  'partner',
  'moneyAccount',
  'ledgerAccount',
  'position',
  'handoverPlace',
])

export async function loadProducts(sql: Sql, ids: readonly number[]): Promise<Map<number, ProductFact>> {
  if (ids.length === 0) return new Map()
  type Row = Omit<ProductFact, 'active' | 'territoryControlled'> & { active: number; territoryControlled: number }
  const rows = await sql.all<Row>(
    `select id, code, name, spec, unit, unit_weight_grams, priced_per, tax_rate_bp, shelf_life_months,
      territory_controlled, active
    from product where ${oneOf(sql, 'id', 'ids')}`,
    [ids],
  )
  return byId(
    rows.map((row) => ({ ...row, active: row.active === 1, territoryControlled: row.territoryControlled === 1 })),
  )
}

type PartnerFlag = 'isSupplier' | 'isCustomer' | 'isCarrier' | 'creditUnlimited' | 'active'
type PartnerRow = Omit<PartnerFact, PartnerFlag | 'termDays'> & {
  readonly [F in PartnerFlag]: number
} & {
  termDays: number | null
}

export async function loadPartners(sql: Sql, ids: readonly number[]): Promise<Map<number, PartnerFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<PartnerRow>(
    `select p.id, p.code, p.name, p.is_supplier, p.is_customer, p.is_carrier, p.credit_unlimited, p.credit_limit_fen,
      p.term_days, p.lead_days, p.due_month_day, p.customer_kind, p.area, p.territory_id, p.active, p.search,
      coalesce(r.open_fen, 0) as receivable_fen, coalesce(a.open_fen, 0) as advance_fen
    from partner p
    left join partner_balance r on r.partner_id = p.id and r.side = 'receivable'
    left join partner_balance a on a.partner_id = p.id and a.side = 'advance'
    where ${oneOf(sql, 'p.id', 'ids')}`,
    [unique(ids)],
  )
  return byId(
    rows.map((row) => ({
      ...row,
      isSupplier: row.isSupplier === 1,
      isCustomer: row.isCustomer === 1,
      isCarrier: row.isCarrier === 1,
      creditUnlimited: row.creditUnlimited === 1,
      active: row.active === 1,
      termDays: row.termDays ?? 0,
    })),
  )
}

/** Each kind whose name is all that matters; a kind nobody refers to costs no query. */
export async function loadNamed(sql: Sql, wanted: WantedRecords): Promise<Facts['named']> {
  const named = forEachRecord(() => new Map<number, NamedFact>())
  for (const kind of recordKinds) {
    if (detailed.has(kind) || wanted[kind].length === 0) continue
    const rows = await sql.all<Omit<NamedFact, 'active'> & { active: number }>(
      `select id, code, name, ${kind === 'warehouse' ? 'case when passage is null then active else 0 end as active' : 'active'} from ${snake(kind)} where ${oneOf(sql, 'id', 'ids')}`,
      [unique(wanted[kind])],
    )
    for (const row of rows) named[kind].set(row.id, { ...row, active: row.active === 1 })
  }
  return named
}

export async function loadMoneyAccounts(sql: Sql, ids: readonly number[]): Promise<Map<number, MoneyAccountFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<MoneyAccountFact, 'active'> & { active: number }>(
    `select m.id, m.code, m.name, m.active, a.code as account,
      (select coalesce(sum(b.debit_fen - b.credit_fen), 0) from account_balance b where b.account_id = a.id) as balance_fen
    from money_account m join ledger_account a on a.id = m.ledger_account_id where ${oneOf(sql, 'm.id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

export async function loadPositions(sql: Sql, ids: readonly number[]): Promise<Map<number, PositionFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<PositionFact, 'active'> & { active: number }>(
    `select id, code, name, active, warehouse_id from position where ${oneOf(sql, 'id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

export async function loadPlaces(sql: Sql, ids: readonly number[]): Promise<Map<number, PlaceFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<PlaceFact, 'active'> & { active: number }>(
    `select id, code, name, active, partner_id, receiver, phone, address, territory_id
    from handover_place where ${oneOf(sql, 'id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

export async function loadAccounts(sql: Sql): Promise<Map<number, AccountFact>> {
  const rows = await sql.all<{ id: number; code: string; name: string; active: number }>(
    'select id, code, name, active from ledger_account order by code',
  )
  return byId(
    rows.map((row, index) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      active: row.active === 1,
      hasChildren: rows[index + 1]?.code.startsWith(row.code) ?? false,
    })),
  )
}
