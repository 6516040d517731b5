// Loads what `decide` may know, from the contract's own fields: the records a document refers to, the lines and
// items it names, lots, stock and cost of its products. A handful of reads, whatever the number of lines.

import type { Day, Instant, Milli } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import {
  forEachRecord,
  recordKinds,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type RecordKind,
} from '../../shared/contract/index.ts'
import { oneOf, snake, type Sql } from '../books/sql.ts'
import type {
  AccountFact,
  CostFact,
  Facts,
  LotFact,
  MoneyAccountFact,
  NamedFact,
  DetailedKind,
  PartnerFact,
  PlacedFact,
  PlaceFact,
  PositionFact,
  ProductFact,
  StockFact,
} from './facts.ts'
import { loadDocuments, loadItems, loadLines } from './load-lines.ts'
import { lotColumns, withQuality } from './lot-quality.ts'
import { loadPricesOfSale } from './load-prices.ts'

export type FactTime = { readonly today: Day; readonly now: Instant; readonly startDay: Day }

/** Facts for a draft, which may be incomplete: only filled references are followed. */
export async function loadFacts(sql: Sql, contract: DocumentContract, draft: AnyDraft, time: FactTime): Promise<Facts> {
  const wanted = referencesOf(contract, draft)
  const lines = await loadLines(sql, wanted.lines)
  const productIds = new Set(wanted.records.product)
  const lotNos = new Set(wanted.lots)
  const partnerIds = new Set(wanted.records.partner)
  for (const line of lines.values()) {
    if (typeof line.row.productId === 'number') productIds.add(line.row.productId)
    if (typeof line.row.lot === 'string') lotNos.add(line.row.lot)
    if (line.partnerId !== null) partnerIds.add(line.partnerId)
  }
  const products = [...productIds]
  const day = (draft.day ?? time.today) as Day
  const lots = await loadLots(sql, products, [...lotNos], wanted.anyLot)
  const partners = await loadPartners(sql, [...partnerIds])
  const stock = await loadStock(sql, products, lots, day)
  return {
    ...time,
    day,
    lines,
    lots,
    products: await loadProducts(sql, products),
    partners,
    prices: await loadPricesOfSale(sql, contract, draft, { products, partners, day }),
    named: await loadNamed(sql, wanted.records),
    moneyAccounts: await loadMoneyAccounts(sql, wanted.records.moneyAccount),
    accounts: wanted.accounts ? await loadAccounts(sql) : new Map(),
    positions: await loadPositions(sql, wanted.records.position),
    places: await loadPlaces(sql, wanted.records.handoverPlace),
    stock,
    placed: await loadPlaced(sql, stock),
    costs: await loadCosts(sql, products),
    items: await loadItems(sql, wanted.items),
    documents: await loadDocuments(sql, wanted.documents),
  }
}

type Wanted = {
  readonly records: Record<RecordKind, number[]>
  readonly lines: Map<DocumentKind, number[]>
  readonly items: number[]
  readonly documents: number[]
  readonly lots: string[]
  /** Some row leaves its lot to the program: all lots in stock are needed. */
  readonly anyLot: boolean
  readonly accounts: boolean
}

function referencesOf(contract: DocumentContract, draft: AnyDraft): Wanted {
  const records = forEachRecord((): number[] => [])
  const lines: Wanted['lines'] = new Map()
  const items: number[] = []
  const documents: number[] = []
  const lots: string[] = []
  let anyLot = false
  let accounts = false
  const look = (fields: Fields, row: AnyRow): void => {
    for (const [name, field] of Object.entries(fields)) {
      const value = row[name]
      if (field.kind === 'lot') {
        if (typeof value === 'string') lots.push(value)
        else anyLot = true
      }
      if (field.kind === 'reference' && field.to === 'ledgerAccount') accounts = true
      if (typeof value !== 'number' || !Number.isSafeInteger(value)) continue
      if (field.kind === 'reference') records[field.to].push(value)
      if (field.kind === 'item') items.push(value)
      if (field.kind === 'document') documents.push(value)
      if (field.kind === 'sourceLine')
        lines.set(field.of as DocumentKind, [...(lines.get(field.of as DocumentKind) ?? []), value])
    }
  }
  look(contract.head, draft.head)
  for (const [name, section] of Object.entries(contract.sections))
    for (const row of draft.sections[name] ?? []) look(section.fields, row)
  return { records, lines, items, documents, lots, anyLot, accounts }
}

const detailed: ReadonlySet<RecordKind> = new Set<DetailedKind>([
  'product',
  'partner',
  'moneyAccount',
  'ledgerAccount',
  'position',
  'handoverPlace',
])

const byId = <T extends { readonly id: number }>(rows: readonly T[]): Map<number, T> =>
  new Map(rows.map((row) => [row.id, row]))
const unique = (ids: readonly number[]): number[] => [...new Set(ids)]

async function loadProducts(sql: Sql, ids: readonly number[]): Promise<Map<number, ProductFact>> {
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

async function loadPartners(sql: Sql, ids: readonly number[]): Promise<Map<number, PartnerFact>> {
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
async function loadNamed(sql: Sql, wanted: Wanted['records']): Promise<Facts['named']> {
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

async function loadMoneyAccounts(sql: Sql, ids: readonly number[]): Promise<Map<number, MoneyAccountFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<MoneyAccountFact, 'active'> & { active: number }>(
    `select m.id, m.code, m.name, m.active, a.code as account,
      (select coalesce(sum(b.debit_fen - b.credit_fen), 0) from account_balance b where b.account_id = a.id) as balance_fen
    from money_account m join ledger_account a on a.id = m.ledger_account_id where ${oneOf(sql, 'm.id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

async function loadPositions(sql: Sql, ids: readonly number[]): Promise<Map<number, PositionFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<PositionFact, 'active'> & { active: number }>(
    `select id, code, name, active, warehouse_id from position where ${oneOf(sql, 'id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

async function loadPlaces(sql: Sql, ids: readonly number[]): Promise<Map<number, PlaceFact>> {
  if (ids.length === 0) return new Map()
  const rows = await sql.all<Omit<PlaceFact, 'active'> & { active: number }>(
    `select id, code, name, active, partner_id, receiver, phone, address, territory_id
    from handover_place where ${oneOf(sql, 'id', 'ids')}`,
    [unique(ids)],
  )
  return byId(rows.map((row) => ({ ...row, active: row.active === 1 })))
}

/** Asks nothing where nothing is placed: a book without positions pays nothing for them. */
async function loadPlaced(sql: Sql, stock: readonly StockFact[]): Promise<PlacedFact[]> {
  const lots = stock.filter((at) => at.placedMilli > 0).map((at) => at.lotId)
  if (lots.length === 0) return []
  return sql.all<PlacedFact>(
    `select b.position_id, p.code as position_code, b.warehouse_id, b.product_id, b.lot_id, b.qty_milli, b.apart_milli
    from position_balance b join position p on p.id = b.position_id where ${oneOf(sql, 'b.lot_id', 'ids')} and b.qty_milli > 0`,
    [unique(lots)],
  )
}

async function loadAccounts(sql: Sql): Promise<Map<number, AccountFact>> {
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

export async function loadLots(
  sql: Sql,
  products: readonly number[],
  nos: readonly string[],
  anyLot: boolean,
): Promise<LotFact[]> {
  if (products.length === 0) return []
  const named = nos.length
    ? await sql.all<LotFact>(
        `select ${lotColumns} from lot l ${withQuality} where ${oneOf(sql, 'l.product_id', 'ids')} and ${oneOf(sql, 'l.no', 'texts')}`,
        [products, nos],
      )
    : []
  if (!anyLot) return named
  const held = await sql.all<LotFact>(
    `select distinct ${lotColumns} from stock_balance s join lot l on l.id = s.lot_id ${withQuality} where ${oneOf(sql, 's.product_id', 'ids')} and s.qty_milli > 0`,
    [products],
  )
  return [...byId([...named, ...held]).values()]
}

type LaterMove = { productId: number; warehouseId: number; lotId: number; day: Day; qtyMilli: number }

/** Stock of the lots now, and the least each holds at the end of any day from `day` on. */
async function loadStock(
  sql: Sql,
  products: readonly number[],
  lots: readonly LotFact[],
  day: Day,
): Promise<StockFact[]> {
  if (lots.length === 0) return []
  const held = await sql.all<Omit<StockFact, 'lowestMilli' | 'lowestDay'>>(
    `select product_id, warehouse_id, lot_id, qty_milli, placed_milli, apart_milli from stock_balance where ${oneOf(sql, 'product_id', 'ids')} and ${oneOf(sql, 'lot_id', 'ids')}`,
    [products, lots.map((lot) => lot.id)],
  )
  const later = await sql.all<LaterMove>(
    `select product_id, warehouse_id, lot_id, day, sum(qty_milli) as qty_milli from stock_move
    where ${oneOf(sql, 'product_id', 'ids')} and day > ? and lot_id is not null
    group by product_id, warehouse_id, lot_id, day order by day desc`,
    [products, day],
  )
  return held.map((at) => ({
    ...at,
    ...lowestOf(
      at.qtyMilli,
      day,
      later.filter((move) => move.lotId === at.lotId && move.warehouseId === at.warehouseId),
    ),
  }))
}

/** Walks back from now: the balance at the end of each day with moves, down to the end of `day` itself. */
function lowestOf(
  now: Milli,
  day: Day,
  laterNewestFirst: readonly LaterMove[],
): Pick<StockFact, 'lowestMilli' | 'lowestDay'> {
  let at: number = now
  let lowest = { lowestMilli: now, lowestDay: laterNewestFirst[0]?.day ?? day }
  laterNewestFirst.forEach((move, index) => {
    at -= move.qtyMilli
    if (at < lowest.lowestMilli)
      lowest = { lowestMilli: at as Milli, lowestDay: laterNewestFirst[index + 1]?.day ?? day }
  })
  return lowest
}

async function loadCosts(sql: Sql, products: readonly number[]): Promise<Map<number, CostFact>> {
  if (products.length === 0) return new Map()
  const rows = await sql.all<CostFact>(
    `select product_id, qty_milli, value_fen, last_qty_milli, last_value_fen from cost_balance where ${oneOf(sql, 'product_id', 'ids')}`,
    [products],
  )
  return new Map(rows.map((row) => [row.productId, row]))
}
