// Loads what `decide` may know, from the contract's own fields: the records a document refers to, the lines and
// items it names, lots, stock and cost of its products. A handful of reads, whatever the number of lines.

import type { Day, Instant, Milli } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import {
  forEachRecord,
  type AnyDraft,
  type AnyRow,
  type DocumentContract,
  type Fields,
  type RecordKind,
} from '../../shared/contract/index.ts'
import { oneOf, type Sql } from '../books/sql.ts'
import type { CostFact, Facts, LotFact, PlacedFact, StockFact } from './facts.ts'
import { loadDocuments, loadItems, loadLines } from './load-lines.ts'
import {
  byId,
  loadAccounts,
  loadMoneyAccounts,
  loadNamed,
  loadPartners,
  loadPlaces,
  loadPositions,
  loadProducts,
  unique,
} from './load-records.ts'
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
