// The builder with which `decide` says what a document does to the books. It keeps working copies of stock, lots, lines and
// items, so that a line sees what the lines before it took, and collects every refusal instead of stopping at the first.

import { assert, formatFen, type Fen, type Milli } from '../../shared/kernel/index.ts'
import {
  refusal,
  type AnyDraft,
  type AnyRow,
  type Fact,
  type ItemSide,
  type Refusal,
  type RefusalCode,
} from '../../shared/contract/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { LotQuality } from '../../shared/warehouse/lot-quality.ts'
import type { Facts, ItemFact, LineBalance, LineFact, LotFact, ProductFact } from './facts.ts'
import { copyJournal } from './journal-copy.ts'
import { copyLots } from './lot-copy.ts'
import type { QualityMove } from './lot-quality.ts'
import type {
  Companion,
  Decision,
  IdSource,
  LineMove,
  NewItem,
  Posting,
  Settlement,
  StockMove,
  StockOf,
} from './posting-data.ts'
import { copyPositions } from './position-copy.ts'
import { shortOf, toldOfShort } from './enough.ts'
import { assertInStep } from './in-step.ts'
import type { ApartMove } from './set-apart.ts'
import { copyStock, type StockCopy } from './stock-copy.ts'

/** Starts the posting of one document. `text` is the voucher's summary. */
export function startPosting(facts: Facts, ids: IdSource, text: string) {
  const refusals: Refusal[] = []
  const stock: StockMove[] = []
  const apart: ApartMove[] = []
  const { debit, credit, entered } = copyJournal(text)
  const items: NewItem[] = []
  const settlements: Settlement[] = []
  const lines: LineMove[] = []
  const quality = new Map<number, QualityMove>()
  // A document stands on those its head names.
  const sources = new Set<number>(facts.documents.keys())
  const companions: Companion[] = []
  const copy: StockCopy = copyStock(facts)
  const positions = copyPositions(facts.placed)
  const openOf = new Map<number, Fen>()
  const balances = new Map<number, LineBalance>()

  const refuse = (code: RefusalCode, path = '', told: Readonly<Record<string, Fact>> = {}): void => {
    refusals.push(refusal(code, path, told))
  }
  const lots = copyLots(facts.lots, ids, refuse, copy.addLot)

  const setApart = (lineId: number | null, { productId, warehouseId, lotId }: StockOf, qtyMilli: Milli): void => {
    if (qtyMilli === 0) return
    copy.setApart(productId, warehouseId, lotId, qtyMilli)
    apart.push({ lineId, productId, warehouseId, lotId, qtyMilli })
  }

  /** Goods come or go; what lies on positions and what is set apart stays within what is left. */
  const moveStock = (lineId: number | null, lot: StockOf, qty: Milli): void => {
    const left = copy.move(lot.productId, lot.warehouseId, lot.lotId, qty)
    if (qty >= 0) return
    positions.keepWithin(lineId, lot, left.qtyMilli)
    setApart(lineId, lot, Math.min(0, left.qtyMilli - left.apartMilli) as Milli)
  }

  const balanceOf = (line: LineFact): LineBalance => balances.get(line.id) ?? line.balance
  const moveLine = (move: LineMove): void => void lines.push(move)

  const posting = {
    facts,
    ids,
    text,
    refuse,
    debit,
    credit,
    moveLine,
    balanceOf,
    stockCopy: copy,
    positions,
    /** Bags are set apart in their warehouse, or with a negative quantity set free. */
    setApart,

    /** A source line's balance changes; later lines of this document see it. */
    takeFromLine(line: LineFact, delta: Partial<LineBalance>): void {
      const now = { ...balanceOf(line) } as Record<keyof LineBalance, number>
      for (const [name, value] of Object.entries(delta)) now[name as keyof LineBalance] += value
      balances.set(line.id, now as LineBalance)
      moveLine({ lineId: line.id, ownerId: line.documentId, ...delta })
      sources.add(line.documentId)
    },

    /** Goods come in at a value. */
    receive(
      lineId: number | null,
      productId: number,
      warehouseId: number,
      lotId: number,
      qty: Milli,
      value: Fen,
    ): void {
      moveStock(lineId, { productId, warehouseId, lotId }, qty)
      const applied = copy.changeCost(productId, qty, value)
      assert(applied.excessFen === 0, 'goods that come in carry their whole value')
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: qty, valueFen: value })
    },

    /** Refuses what the lot cannot give, now or on a later day; answers whether it can. Frozen goods may be given. */
    canTake(path: string, product: ProductFact, warehouseId: number, lot: LotFact, qty: Milli): boolean {
      const at = copy.heldAt(product.id, warehouseId, lot.id)
      const short = shortOf(at, qty)
      if (short) refuse(short, path, toldOfShort(facts, product, lot, at, qty))
      return short === null
    },

    /** The same for goods that leave for a customer or another place: what is frozen or set apart stays where it is. */
    canIssue(path: string, product: ProductFact, warehouseId: number, lot: LotFact, qty: Milli): boolean {
      const at = copy.heldAt(product.id, warehouseId, lot.id)
      if (lot.quality === 'frozen')
        refuse('lot.frozen', path, { product: product.code, lot: lot.no, no: lot.qualityNo ?? '' })
      else if (!posting.canTake(path, product, warehouseId, lot, qty)) return false
      else if (at.qtyMilli - at.apartMilli < qty) refuse('stock.apart', path, toldOfShort(facts, product, lot, at, qty))
      else return true
      return false
    },

    /** From here on the lot is of this quality; what it is already is not said again. */
    setQuality(lot: LotFact, to: LotQuality): void {
      quality.delete(lot.id)
      if (lot.quality !== to) quality.set(lot.id, { lotId: lot.id, quality: to })
    },

    /** Goods go out at average cost; answers the cost. Check with `canTake` or `canIssue` first. */
    issue(lineId: number | null, productId: number, warehouseId: number, lotId: number, qty: Milli): Fen {
      const cost = copy.averageCost(productId, qty)
      moveStock(lineId, { productId, warehouseId, lotId }, -qty as Milli)
      const applied = copy.changeCost(productId, -qty as Milli, -cost as Fen)
      assert(applied.excessFen === 0, 'an issue at average cost leaves no value behind')
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: -qty as Milli, valueFen: applied.valueFen })
      return cost
    },

    /** Goods move between warehouses; their value stays the product's. */
    transfer(lineId: number, productId: number, from: number, to: number, lotId: number, qty: Milli): void {
      moveStock(lineId, { productId, warehouseId: from, lotId }, -qty as Milli)
      moveStock(lineId, { productId, warehouseId: to, lotId }, qty)
      const move = { lineId, productId, lotId, valueFen: 0 as Fen }
      stock.push({ ...move, warehouseId: from, qtyMilli: -qty as Milli }, { ...move, warehouseId: to, qtyMilli: qty })
    },

    /** Goods pass through a warehouse that is none: no value, and the average is left alone. */
    pass(lineId: number | null, productId: number, warehouseId: number, lotId: number, qty: Milli): void {
      copy.move(productId, warehouseId, lotId, qty)
      stock.push({ lineId, warehouseId, productId, lotId, qtyMilli: qty, valueFen: 0 as Fen })
    },

    /** The value of what is in stock changes; answers what the stock could not bear (rule 6). */
    revalue(lineId: number | null, productId: number, value: Fen): Fen {
      const applied = copy.changeCost(productId, 0 as Milli, value)
      if (applied.valueFen !== 0)
        stock.push({
          lineId,
          warehouseId: null,
          productId,
          lotId: null,
          qtyMilli: 0 as Milli,
          valueFen: applied.valueFen,
        })
      return applied.excessFen
    },

    /** Undoes an earlier move of quantity and value; answers the value the stock could not bear. */
    undoMove(move: StockMove): Fen {
      const qty = -move.qtyMilli as Milli
      const { lineId, productId, warehouseId, lotId } = move
      if (lotId !== null && warehouseId !== null) moveStock(lineId, { productId, warehouseId, lotId }, qty)
      const applied = copy.changeCost(move.productId, qty, -move.valueFen as Fen)
      if (qty !== 0 || applied.valueFen !== 0) stock.push({ ...move, qtyMilli: qty, valueFen: applied.valueFen })
      return applied.excessFen
    },

    lot: lots.get,
    lotFor: lots.received,

    /** An amount someone owes from now on; answers the item's id. */
    open(
      side: ItemSide,
      partnerId: number,
      amount: Fen,
      more: Partial<Pick<NewItem, 'dueDay' | 'no' | 'day'>> = {},
    ): number {
      const id = ids.next()
      items.push({ id, side, partnerId, amountFen: amount, dueDay: null, no: null, day: null, ...more })
      return id
    },

    /** What is open on an item, after what this document has settled already. */
    openOf: (item: ItemFact): Fen => openOf.get(item.id) ?? item.openFen,

    /** Settles an open item: never more than is open. */
    settle(path: string, item: ItemFact, amount: Fen): void {
      const open = posting.openOf(item)
      if (amount > open)
        refuse('item.overSettled', path, { source: item.no, open: formatFen(open), asked: formatFen(amount) })
      openOf.set(item.id, Math.max(0, open - amount) as Fen)
      settlements.push({ itemId: item.id, side: item.side, partnerId: item.partnerId, amountFen: amount })
      sources.add(item.documentId)
    },

    /** Gives back what an earlier document settled, or closes the item it opened. For reversals. */
    settleAgain(settlement: Settlement): void {
      settlements.push(settlement)
    },

    standOn(documentId: number): void {
      sources.add(documentId)
    },

    /** Another document posted with this one; `naming` is its head field that names this one. */
    accompany(kind: DocumentKind, draft: AnyDraft, naming: string | null = null): void {
      companions.push({ kind, draft, naming })
    },

    /** The decision. Balanced, and in step with the control accounts, or a broken invariant. */
    done(
      head: AnyRow,
      sections: Readonly<Record<string, readonly AnyRow[]>>,
      totalFen: Fen,
      weighsFen: Fen = totalFen,
    ): Decision {
      const posted: Posting = {
        text,
        totalFen,
        weighsFen,
        head,
        sections,
        newLots: lots.made,
        renewedLots: lots.renewed,
        quality: [...quality.values()],
        stock,
        positions: positions.moved(),
        apart,
        costs: copy.changedCosts(),
        journal: entered(),
        items: items.filter((item) => item.amountFen !== 0),
        settlements: settlements.filter((settlement) => settlement.amountFen !== 0),
        lines,
        sources: [...sources],
        companions,
      }
      if (refusals.length === 0) assertInStep(posted)
      return { refusals, posting: posted }
    },
  }
  return posting
}

export type PostingBuilder = ReturnType<typeof startPosting>
