// The words posting tests speak in: bags of 50 kg, yuan, accounts with their sides. Everything goes through the
// engine as a screen would send it; what it did is read from the tables.

import type { DocumentKind } from '../../../src/shared/catalog.ts'
import type { AnyDraft, AnyRow, Refusal } from '../../../src/shared/contract/index.ts'
import { formatFen, formatMilli, type Fen, type Milli } from '../../../src/shared/kernel/index.ts'
import { draft, itemsOf, linesOf, post, value, type Distributor, type TestBook } from '../../books.ts'

/** Twenty bags of 50 kg make a tonne. */
export const bags = (count: number): number => count * 1000
export const fen = (yuan: number): number => Math.round(yuan * 100)
/** A price in yuan, per tonne unless the line says otherwise. */
export const price = (yuan: number): number => Math.round(yuan * 10_000)

export type Sections = AnyDraft['sections']
export type Line = AnyRow & { readonly id: number }
type Goods = {
  readonly day: string
  readonly qty: number
  /** Yuan per tonne, tax included. */
  readonly price: number
  readonly lot?: string | null
  readonly productId?: number
  readonly warehouseId?: number
}

export type Trade = ReturnType<typeof tradeIn>

export function tradeIn(book: TestBook, of: Distributor) {
  const trade = {
    ...of,
    book,

    /** Posts what must be taken. */
    post: (kind: DocumentKind, day: string, head: AnyRow, sections: Sections = {}) =>
      post(book, kind, draft(day, head, sections)),

    /** Posts what must be refused; answers why. */
    async refused(kind: DocumentKind, day: string, head: AnyRow, sections: Sections = {}): Promise<readonly Refusal[]> {
      return why(await book.command('document.post', { kind, draft: draft(day, head, sections), draftId: null }))
    },

    /** A purchase contract of one line. */
    async contract(what: Goods & { readonly toleranceBp?: number }) {
      const line = {
        productId: what.productId ?? of.p1,
        qtyMilli: bags(what.qty),
        priceE4: price(what.price),
        toleranceBp: what.toleranceBp ?? null,
      }
      const { id, no } = await trade.post('purchaseContract', what.day, { supplierId: of.supplier }, { lines: [line] })
      return { id, no, line: (await trade.firstLine('purchase_contract', id)).id }
    },

    /** Both sides sign. */
    async sign(id: number, day = '2025-03-01') {
      for (const step of ['ours', 'theirs'] as const)
        value(await book.command('contract.sign', { id, version: 1, step, day, signatory: null, seal: null }))
    },

    /** Receives part of a contract line. */
    async receive(contractLineId: number, what: Omit<Goods, 'price'>) {
      const head = { supplierId: of.supplier }
      const { id, no } = await trade.post('goodsReceipt', what.day, head, {
        lines: [receiptLine(contractLineId, what)],
      })
      return { id, no, line: (await trade.firstLine('goods_receipt', id)).id }
    },
    receiptLine: (contractLineId: number, what: Omit<Goods, 'price' | 'day'>): AnyRow =>
      receiptLine(contractLineId, what),

    /** Contract and receipt in one go. */
    async buy(what: Goods) {
      const contract = await trade.contract(what)
      return { contract, ...(await trade.receive(contract.line, what)) }
    },

    /** The supplier's invoice of part of a received line. */
    invoiced: (receiptLineId: number, what: { day: string; qty: number; price: number; no: string }) =>
      trade.post(
        'purchaseInvoice',
        what.day,
        { supplierId: of.supplier, invoiceNo: what.no },
        { lines: [{ receiptLineId, qtyMilli: bags(what.qty), priceE4: price(what.price) }] },
      ),

    /** The factory ships part of a contract line straight to the customer. */
    async shipDirect(what: Omit<Goods, 'warehouseId'> & { readonly contractLine: number; readonly more?: AnyRow }) {
      const head = { customerId: of.customer, supplierId: of.supplier }
      const line = {
        purchaseLineId: what.contractLine,
        productId: what.productId ?? of.p1,
        lot: what.lot ?? 'L1',
        qtyMilli: bags(what.qty),
        priceE4: price(what.price),
        ...what.more,
      }
      const { id, no, companions } = await trade.post('directShipment', what.day, head, { lines: [line] })
      const [receipt, delivery] = companions.map((one) => one.id) as [number, number]
      return { id, no, receipt, delivery }
    },

    /** Goods left with the customer, still ours. */
    async leaveAtShop(what: Omit<Goods, 'price'>) {
      const line = {
        warehouseId: what.warehouseId ?? of.east,
        productId: what.productId ?? of.p1,
        lot: what.lot ?? null,
        qtyMilli: bags(what.qty),
        priceE4: price(1860),
      }
      const { id, no } = await trade.post('floatIssue', what.day, { customerId: of.customer }, { lines: [line] })
      return { id, no, line: (await trade.firstLine('float_issue', id)).id }
    },
    /** Part of it sold, part of it back in the eastern warehouse. */
    async settleFloat(what: { line: number; day: string; sold: number; back: number; price?: number }) {
      const line = {
        issueLineId: what.line,
        soldMilli: what.sold === 0 ? null : bags(what.sold),
        backMilli: what.back === 0 ? null : bags(what.back),
        priceE4: what.price === undefined ? null : price(what.price),
        warehouseId: of.east,
      }
      const head = { customerId: of.customer }
      const { id, no, companions } = await trade.post('floatSettlement', what.day, head, { lines: [line] })
      return { id, no, delivery: companions[0]?.id ?? 0 }
    },

    /** Consigned goods of the customer come to lie in the eastern warehouse. */
    async keep(what: Omit<Goods, 'price'> & { readonly more?: AnyRow }) {
      const line = {
        warehouseId: what.warehouseId ?? of.east,
        productId: what.productId ?? of.p1,
        lot: what.lot ?? 'K1',
        qtyMilli: bags(what.qty),
        ...what.more,
      }
      const head = { ownerId: of.customer, custody: 'consigned' }
      const { id, no } = await trade.post('custodyReceipt', what.day, head, { lines: [line] })
      return { id, no, line: (await trade.firstLine('custody_receipt', id)).id }
    },
    release: (custodyLineId: number, what: { day: string; qty: number }) =>
      trade.post(
        'custodyRelease',
        what.day,
        { ownerId: of.customer },
        { lines: [{ custodyLineId, qtyMilli: bags(what.qty) }] },
      ),

    /** A delivery of one line; without a lot the oldest go first. */
    async sell(what: Goods & { readonly customerId?: number; readonly head?: AnyRow; readonly more?: AnyRow }) {
      const head = { customerId: what.customerId ?? of.customer, ...what.head }
      const posted = await trade.post('delivery', what.day, head, { lines: [trade.deliveryLine(what)] })
      const lines = await trade.lines('delivery', posted.id)
      return { ...posted, lines, line: lines[0]?.id ?? 0, item: (await itemsOf(book, posted.id))[0]?.id ?? 0 }
    },
    deliveryLine: (what: Omit<Goods, 'day'> & { readonly more?: AnyRow }): AnyRow => ({
      warehouseId: what.warehouseId ?? of.east,
      productId: what.productId ?? of.p1,
      lot: what.lot ?? null,
      qtyMilli: bags(what.qty),
      priceE4: price(what.price),
      ...what.more,
    }),

    /** A pick list of one line, out of the east warehouse unless told. */
    async picked(what: Goods & { readonly customerId?: number; readonly head?: AnyRow; readonly more?: AnyRow }) {
      const head = { customerId: what.customerId ?? of.customer, mode: 'brought', plate: '豫A12345', ...what.head }
      const { lot: _lot, ...line } = trade.deliveryLine(what)
      const { id, no } = await trade.post('pickList', what.day, head, { lines: [line] })
      return { id, no, line: (await trade.firstLine('pick_list', id)).id }
    },

    /** A loading slip of one pick list line. */
    async loaded(pickLineId: number, what: Omit<Goods, 'price'> & { readonly head?: AnyRow }) {
      const head = { plate: '豫A12345', driver: '王师傅', carrierId: of.carrier, ...what.head }
      const line = {
        pickLineId,
        productId: what.productId ?? of.p1,
        warehouseId: what.warehouseId ?? of.east,
        lot: what.lot ?? 'L1',
        qtyMilli: bags(what.qty),
      }
      const { id, no } = await trade.post('loadingSlip', what.day, head, { lines: [line] })
      return { id, no, line: (await trade.firstLine('loading_slip', id)).id }
    },

    reverse: async (id: number, day: string, reason = '录错') =>
      value(await book.command('document.reverse', { id, day, reason })),
    refusedReversal: async (id: number, day: string, reason = '录错'): Promise<readonly Refusal[]> =>
      why(await book.command('document.reverse', { id, day, reason })),

    lines: (kind: string, id: number, section = 'lines'): Promise<Line[]> => linesOf(book, `${kind}_${section}`, id),
    async firstLine(kind: string, id: number): Promise<Line> {
      const [line] = await trade.lines(kind, id)
      if (!line) throw new Error(`${kind} ${id} has no line`)
      return line
    },
    /** The id of a document's open item. */
    item: async (id: number): Promise<number> => (await itemsOf(book, id))[0]?.id ?? 0,
    /** What a slip owes its carrier, as rows that settle it. */
    async openPayable(id: number) {
      const owed = (await itemsOf(book, id)).filter(({ side }) => side === 'payable')
      return { lines: owed.map((item): AnyRow => ({ itemId: item.id, amountFen: item.openFen })) }
    },
    /** What is open on a document, in yuan: `receivable 18600.00`. */
    open: async (id: number): Promise<string[]> =>
      (await itemsOf(book, id)).map(({ side, openFen }) => `${side} ${formatFen(openFen as Fen)}`),
    state: async (id: number): Promise<string | undefined> =>
      (await book.read((sql) => sql.get<{ state: string }>('select state from document where id = ?', [id])))?.state,

    /** What the voucher of an act says: `借 1405` and `贷 220202`, lines of one account and side summed, in yuan. */
    entries: (id: number, act: 'post' | 'reverse' = 'post') =>
      entriesOf(book, 'v.document_id = ? and v.act = ?', [id, act]),
    /** The same of one voucher, by its id. */
    voucher: (voucherId: number | null) => entriesOf(book, 'v.id = ?', [voucherId]),

    /** Every account that is not zero, debit positive, in yuan; entries of month's closing kept out unless asked. */
    async balances(closing: 'without' | 'with' = 'without'): Promise<Record<string, string>> {
      const rows = await book.read((sql) =>
        sql.all<{ code: string; fen: Fen }>(
          `select a.code, sum(b.debit_fen - b.credit_fen) as fen from account_balance b
          join ledger_account a on a.id = b.account_id where b.closing <= ?
          group by a.code having sum(b.debit_fen - b.credit_fen) <> 0 order by a.code`,
          [closing === 'with' ? 1 : 0],
        ),
      )
      return Object.fromEntries(rows.map((row) => [row.code, formatFen(row.fen)]))
    },

    /** What lies where: `东库 P1 L1` → `400`. */
    async stock(): Promise<Record<string, string>> {
      const rows = await book.read((sql) =>
        sql.all<{ warehouse: string; product: string; lot: string; qty: Milli }>(
          `select w.name as warehouse, p.code as product, l.no as lot, s.qty_milli as qty from stock_balance s
          join warehouse w on w.id = s.warehouse_id join product p on p.id = s.product_id join lot l on l.id = s.lot_id
          where s.qty_milli <> 0 order by w.code, p.code, l.no`,
        ),
      )
      return Object.fromEntries(rows.map((row) => [`${row.warehouse} ${row.product} ${row.lot}`, formatMilli(row.qty)]))
    },

    /** What lies on positions: `东A1 P1 L1` → `400`. */
    async placed(): Promise<Record<string, string>> {
      const rows = await book.read((sql) =>
        sql.all<{ position: string; product: string; lot: string; qty: Milli }>(
          `select o.code as position, p.code as product, l.no as lot, b.qty_milli as qty from position_balance b
          join position o on o.id = b.position_id join product p on p.id = b.product_id join lot l on l.id = b.lot_id
          where b.qty_milli <> 0 order by o.code, p.code, l.no`,
        ),
      )
      return Object.fromEntries(rows.map((row) => [`${row.position} ${row.product} ${row.lot}`, formatMilli(row.qty)]))
    },

    /** Quantity and value of a product over all warehouses: `400 / 31192.66`. */
    async value(productId: number = of.p1): Promise<string> {
      const row = await book.read((sql) =>
        sql.get<{ qty: Milli; fen: Fen }>(
          'select qty_milli as qty, value_fen as fen from cost_balance where product_id = ?',
          [productId],
        ),
      )
      return row ? `${formatMilli(row.qty)} / ${formatFen(row.fen)}` : 'never'
    },
  }

  function receiptLine(contractLineId: number, what: Omit<Goods, 'price' | 'day'>): AnyRow {
    return {
      contractLineId,
      productId: what.productId ?? of.p1,
      warehouseId: what.warehouseId ?? of.east,
      lot: what.lot ?? 'L1',
      qtyMilli: bags(what.qty),
    }
  }
  return trade
}

function why(result: { ok: true } | { ok: false; error: readonly Refusal[] }): readonly Refusal[] {
  if (result.ok) throw new Error('it was not refused')
  return result.error
}

async function entriesOf(book: TestBook, where: string, params: readonly (string | number | null)[]) {
  const rows = await book.read((sql) =>
    sql.all<{ code: string; debit: Fen; credit: Fen }>(
      `select a.code, sum(j.debit_fen) as debit, sum(j.credit_fen) as credit from journal_line j
      join voucher v on v.id = j.voucher_id join ledger_account a on a.id = j.account_id
      where ${where} group by a.code order by a.code`,
      params,
    ),
  )
  const sides = rows.flatMap(({ code, debit, credit }): [string, string][] => [
    ...(debit === 0 ? [] : [[`借 ${code}`, formatFen(debit)] as [string, string]]),
    ...(credit === 0 ? [] : [[`贷 ${code}`, formatFen(credit)] as [string, string]]),
  ])
  return Object.fromEntries(sides)
}
