// The small world of the simulations: one distributor, four products, a clock that moves on; and what can be read of
// its book, so that most acts concern something that is there.

import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { distributor, newBook, noonOf, openTestBook, record, temporaryFolder, type Distributor } from '../books.ts'
import type { TestBook } from '../books.ts'
import { addDays, dayInChina, type Day, type Instant } from '../../src/shared/kernel/index.ts'
import type { Draw } from './draw.ts'

export type World = Awaited<ReturnType<Worlds['open']>>
export type Worlds = Awaited<ReturnType<typeof prepareWorlds>>

/** The year's end lies two months ahead, so that it is closed as well. */
export const firstDay = '2025-11-01'
/** Who buys so much is given so much of the same. */
export const gift = { everyMilli: 20_000, giftMilli: 1000 }
/** From here on an expense waits for approval. */
export const expenseToApprove = 400_000

type Product = { readonly id: number; readonly unitsMost: number }

/** A book made once; every simulation starts in a copy of it. */
export async function prepareWorlds() {
  const folder = temporaryFolder()
  const template = join(folder.path, 'template.hz')
  const made = await newBook({ location: template, startDay: firstDay, today: firstDay })
  const of = await distributor(made)
  const sack = { name: '复合肥', unit: '件', unitWeightGrams: 25_000, pricedPer: 'stockUnit', taxRateBp: 1350 }
  const p3 = await record(made, 'product', { code: 'P3', ...sack })
  await record(made, 'approvalRule', {
    code: 'S1',
    name: '大额费用',
    documentKind: 'expense',
    condition: 'approval.amountAtLeast',
    amountFen: expenseToApprove,
    role: 'owner',
  })
  const campaignId = await record(made, 'campaign', {
    code: 'H1',
    name: '买赠',
    fromDay: firstDay,
    toDay: '2026-12-31',
    boughtProductId: of.p1,
    giftProductId: of.p1,
    ...gift,
  })
  for (const [place, warehouseId] of [of.east, of.west, of.east].entries())
    await record(made, 'position', {
      code: `A${place}`,
      name: `${place}号垛`,
      warehouseId,
      x: place,
      y: 0,
      width: 1,
      height: 1,
    })
  await made.close()
  let opened = 0
  return {
    async open() {
      const file = join(folder.path, `${++opened}.hz`)
      copyFileSync(template, file)
      const book = await openTestBook(file, '2025-11-02')
      const products = [
        { id: of.p1, unitsMost: 500_000 },
        { id: of.p2, unitsMost: 50_000 },
        { id: p3, unitsMost: 5000 },
      ]
      const before = await book.read((sql) => sql.get<{ count: number }>('select count(*) as count from request'))
      return { ...worldIn(book, of, products), campaignId, before: before?.count ?? 0 }
    },
    remove: folder.remove,
  }
}

function worldIn(book: TestBook, of: Distributor, products: readonly Product[]) {
  const rows = <T>(text: string): Promise<T[]> => book.read((sql) => sql.all<T>(text))
  const world = {
    book,
    of,
    products,
    warehouses: [of.east, of.west],
    moneyAccounts: [of.cash, of.bank],
    customers: [of.customer, of.other],

    today: (): Day => dayInChina(book.clock.at as Instant),
    wait(days: number): void {
      book.clock.at = noonOf(addDays(world.today(), days))
    },
    /** A day from `from` to today, mostly today. */
    day(draw: Draw, from: string): string {
      const back = draw.chance(75) ? 0 : draw.between(0, 40)
      const at = addDays(world.today(), -back)
      return at < from && !draw.chance(5) ? from : at
    },

    contractLines: (kind: 'purchase' | 'sales') =>
      rows<{
        id: number
        documentId: number
        productId: number
        open: number
        day: string
        partnerId: number
        priceE4: number
      }>(
        `select l.id, l.document_id, l.product_id, l.qty_milli - coalesce(b.fulfilled_milli, 0) as open, d.day, d.partner_id,
          l.price_e4 from ${kind}_contract_lines l join document d on d.id = l.document_id and d.version = l.version
        left join line_balance b on b.line_id = l.id
        where d.state = 'approved' and l.qty_milli > coalesce(b.fulfilled_milli, 0) order by l.id`,
      ),
    /** Received or delivered lines that are not all invoiced or returned. */
    sourceLines: (kind: 'goods_receipt' | 'delivery' | 'float_issue') =>
      rows<{
        id: number
        documentId: number
        productId: number
        lot: string
        warehouseId: number
        left: number
        day: string
        partnerId: number
        priceE4: number
      }>(
        `select l.id, l.document_id, l.product_id, l.lot, l.warehouse_id, d.day, d.partner_id, l.price_e4,
          b.qty_milli - b.invoiced_milli - b.returned_milli as left
        from ${kind}_lines l join document d on d.id = l.document_id join line_balance b on b.line_id = l.id
        where d.state = 'posted' and b.qty_milli > b.invoiced_milli + b.returned_milli order by l.id`,
      ),
    /** Lines of goods kept for others with something left. */
    kept: () =>
      rows<{
        id: number
        partnerId: number
        warehouseId: number
        productId: number
        lot: string | null
        left: number
        day: string
      }>(
        `select l.id, d.partner_id, l.warehouse_id, l.product_id, l.lot, b.qty_milli - b.returned_milli as left, d.day from custody_receipt_lines l
        join document d on d.id = l.document_id join line_balance b on b.line_id = l.id
        where d.state = 'posted' and b.qty_milli > b.returned_milli order by l.id`,
      ),
    /** Delivery lines some of whose goods still lie here for their customer. */
    keptOfSales: async (): Promise<number[]> =>
      (
        await rows<{ id: number }>(
          `select l.delivery_line_id as id from custody_receipt_lines l join document d on d.id = l.document_id
          join line_balance b on b.line_id = l.id
          where d.state = 'posted' and l.delivery_line_id is not null and b.qty_milli > b.returned_milli order by l.id`,
        )
      ).map(({ id }) => id),
    /** Contracts in force that were called off from a framework. */
    calledOff: () =>
      rows<{ id: number; version: number }>(
        ['sales', 'purchase']
          .map(
            (side) => `select distinct d.id, d.version from document d
              join ${side}_contract_lines l on l.document_id = d.id and l.version = d.version
              where d.state = 'approved' and l.frame_line_id is not null`,
          )
          .join(' union all '),
      ),
    /** Lines of slips whose goods have passed through us, which nobody may sell again. */
    passed: () =>
      rows<{ directLineId: number | null; floatLineId: number | null }>(
        `select l.direct_line_id, l.float_line_id from delivery_lines l join document d on d.id = l.document_id
        where d.state = 'posted' and (l.direct_line_id is not null or l.float_line_id is not null) order by l.id`,
      ),
    items: (side: string) =>
      rows<{ id: number; partnerId: number; open: number; day: string }>(
        `select i.id, i.partner_id, b.open_fen as open, i.booked_day as day from open_item i
        join item_balance b on b.item_id = i.id where i.side = '${side}' and b.open_fen > 0 order by i.id`,
      ),
    stock: () =>
      rows<{ productId: number; warehouseId: number; lot: string; qty: number; apart: number; firstDay: string }>(
        `select s.product_id, s.warehouse_id, l.no as lot, s.qty_milli as qty, s.apart_milli as apart, l.first_day from stock_balance s
        join lot l on l.id = s.lot_id where s.qty_milli > 0 order by s.product_id, s.warehouse_id, s.lot_id`,
      ),
    /** One of the warehouse's positions, now and then: goods may lie on none. */
    position: async (draw: Draw, warehouseId: number, percent: number): Promise<number | null> =>
      draw.chance(percent) ? (draw.one(await world.positions(warehouseId)) ?? null) : null,
    positions: async (warehouseId: number): Promise<number[]> =>
      (await rows<{ id: number }>(`select id from position where warehouse_id = ${warehouseId} order by code`)).map(
        ({ id }) => id,
      ),
    lots: () =>
      rows<{ productId: number; lot: string; firstDay: string }>(
        'select product_id, no as lot, first_day from lot order by id',
      ),
    documents: () =>
      rows<{ id: number; kind: string; day: string; state: string; version: number }>(
        `select id, kind, day, state, version from document where state <> 'reversed' order by id`,
      ),
    closedThrough: async (): Promise<string | null> =>
      (await rows<{ value: string }>(`select value from setting where key = 'closedThrough'`))[0]?.value ?? null,
    /** Changes with every commit of the program that writes: a refused command must not change it. */
    commits: async (): Promise<unknown> => (await rows<Record<string, unknown>>('pragma data_version'))[0],
  }
  return world
}
