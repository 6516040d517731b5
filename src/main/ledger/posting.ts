// What a document does to the books, as plain data, and the builder with which `decide` says it.
// The builder keeps working copies of stock, lines and items, so that a line sees what the lines before it took,
// and collects every refusal instead of stopping at the first.

import { assert, formatFen, type Day, type Fen, type Milli } from '../../shared/kernel/index.ts'
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
import { expiryOf, type LotQuality } from '../../shared/warehouse/lot-quality.ts'
import type { CostFact, Facts, ItemFact, LineBalance, LineFact, LotFact, ProductFact } from './facts.ts'
import type { QualityMove } from './lot-quality.ts'
import { copyApart, type ApartMove, type StockOf } from './apart-copy.ts'
import { copyPositions, type PositionMove } from './position-copy.ts'
import type { Kept } from './kept-goods.ts'
import { shortOf, toldOfShort } from './enough.ts'
import { assertInStep } from './in-step.ts'
import { lotsByNo } from './lots-by-no.ts'
import { copyStock, type StockCopy } from './stock-copy.ts'

export type StockMove = {
  readonly lineId: number | null
  /** Null on a move of value alone. */
  readonly warehouseId: number | null
  readonly productId: number
  readonly lotId: number | null
  readonly qtyMilli: Milli
  readonly valueFen: Fen
}
export type JournalEntry = {
  readonly account: string
  readonly partnerId: number | null
  readonly debitFen: Fen
  readonly creditFen: Fen
  readonly text: string
}
export type NewItem = {
  readonly id: number
  readonly side: ItemSide
  readonly partnerId: number
  readonly amountFen: Fen
  readonly dueDay: Day | null
  /** An opening item's own number and day; otherwise the document's. */
  readonly no: string | null
  readonly day: Day | null
}
export type Settlement = {
  readonly itemId: number
  readonly side: ItemSide
  readonly partnerId: number
  readonly amountFen: Fen
}
export type LineMove = Partial<LineBalance> & { readonly lineId: number; readonly ownerId: number | null }
export type Companion = {
  readonly kind: DocumentKind
  readonly draft: AnyDraft
  /** The head field of the companion that names the document it is posted with. */
  readonly naming: string | null
}

export type Posting = {
  /** The voucher's summary. */
  readonly text: string
  readonly totalFen: Fen
  /** What an approval rule measures: the total, unless parts of it would hide each other. */
  readonly weighsFen: Fen
  readonly head: AnyRow
  readonly sections: Readonly<Record<string, readonly AnyRow[]>>
  readonly newLots: readonly LotFact[]
  /** Known lots that are received as if for the first time. */
  readonly renewedLots: readonly LotFact[]
  readonly quality: readonly QualityMove[]
  readonly stock: readonly StockMove[]
  /** What comes to lie on positions, or is taken from them. */
  readonly positions: readonly PositionMove[]
  readonly apart: readonly ApartMove[]
  readonly kept: readonly Kept[]
  readonly costs: readonly CostFact[]
  readonly journal: readonly JournalEntry[]
  readonly items: readonly NewItem[]
  readonly settlements: readonly Settlement[]
  readonly lines: readonly LineMove[]
  /** Documents this one stands on. */
  readonly sources: readonly number[]
  readonly companions: readonly Companion[]
}

export type Decision = { readonly refusals: readonly Refusal[]; readonly posting: Posting }

export type IdSource = { next(): number }

/** What a row that receives goods says of their lot. */
type LotRow = {
  readonly at: string
  readonly lot: string
  readonly productionDay: Day | null
  /** Left out, it follows from the product's shelf life. */
  readonly expiryDay?: Day | null
}

/** Starts the posting of one document. `text` is the voucher's summary. */
export function startPosting(facts: Facts, ids: IdSource, text: string) {
  const refusals: Refusal[] = []
  const stock: StockMove[] = []
  const journal = new Map<string, JournalEntry>()
  const items: NewItem[] = []
  const settlements: Settlement[] = []
  const lines: LineMove[] = []
  const kept: Kept[] = []
  const newLots: LotFact[] = []
  const renewedLots: LotFact[] = []
  const knownLots = lotsByNo(facts.lots)
  const quality = new Map<number, QualityMove>()
  const sources = new Set<number>()
  const companions: Companion[] = []
  const copy: StockCopy = copyStock(facts)
  const positions = copyPositions(facts.placed)
  const apart = copyApart(copy, positions)
  const openOf = new Map<number, Fen>()
  const balances = new Map<number, LineBalance>()

  const refuse = (code: RefusalCode, path = '', told: Readonly<Record<string, Fact>> = {}): void => {
    refusals.push(refusal(code, path, told))
  }

  const enter = (
    side: 'debitFen' | 'creditFen',
    code: string,
    amount: Fen,
    partnerId: number | null,
    words: string,
  ): void => {
    if (amount === 0) return
    const key = `${side}/${code}/${partnerId}/${words}`
    const before = journal.get(key)
    const sum = ((before?.[side] ?? 0) + amount) as Fen
    journal.set(key, {
      account: code,
      partnerId,
      debitFen: (side === 'debitFen' ? sum : 0) as Fen,
      creditFen: (side === 'creditFen' ? sum : 0) as Fen,
      text: words,
    })
  }
  const debit = (code: string, amount: Fen, partnerId: number | null = null, words = text) =>
    enter('debitFen', code, amount, partnerId, words)
  const credit = (code: string, amount: Fen, partnerId: number | null = null, words = text) =>
    enter('creditFen', code, amount, partnerId, words)

  /** Goods come or go; what lies on positions and what is set apart stays within what is left. */
  const moveStock = (lineId: number | null, lot: StockOf, qty: Milli): void => {
    const left = copy.move(lot.productId, lot.warehouseId, lot.lotId, qty)
    if (qty >= 0) return
    positions.keepWithin(lineId, lot, left.qtyMilli)
    apart.settle(lineId, lot)
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
    apart,

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

    /**
     * The lot by its number, made when it is new and made anew when it is `forgotten`; refuses another
     * production day.
     */
    lotFor(row: LotRow, product: ProductFact, day: Day, forgotten: ReadonlySet<number>): LotFact {
      const { productionDay } = row
      const expiryDay = row.expiryDay ?? expiryOf(productionDay, product.shelfLifeMonths)
      const known = posting.lot(product.id, row.lot)
      const isAnew = known !== undefined && forgotten.has(known.id) && !renewedLots.includes(known)
      if (!known || isAnew) {
        const dated = { productionDay, expiryDay, firstDay: day }
        const word = { quality: known?.quality ?? 'ok', qualityNo: known?.qualityNo ?? null } as const
        const lot = { id: known?.id ?? ids.next(), productId: product.id, no: row.lot, ...dated, ...word }
        if (known) renewedLots.push(lot)
        else newLots.push(lot)
        knownLots.set(lot)
        copy.addLot(lot)
        return lot
      }
      if (productionDay !== null && known.productionDay !== productionDay)
        refuse('lot.productionDay', `${row.at}.productionDay`, {
          lot: row.lot,
          known: known.productionDay ?? '—',
          given: productionDay,
        })
      if (row.expiryDay && known.expiryDay !== null && known.expiryDay !== row.expiryDay)
        refuse('lot.expiryDay', `${row.at}.expiryDay`, { lot: row.lot, known: known.expiryDay, given: row.expiryDay })
      const expiresSince = known.expiryDay === null && expiryDay !== null
      if (day >= known.firstDay && !expiresSince) return known
      // A receipt entered late: the lot is older than it seemed. Or the first that says until when it is good.
      const told = {
        ...known,
        expiryDay: known.expiryDay ?? expiryDay,
        firstDay: day < known.firstDay ? day : known.firstDay,
      }
      renewedLots.push(told)
      knownLots.set(told)
      copy.addLot(told)
      return told
    },

    lot: knownLots.get,

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

    keep: (goods: Kept): void => void kept.push(goods),

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
        newLots,
        renewedLots,
        quality: [...quality.values()],
        stock,
        positions: positions.moved(),
        apart: apart.moved(),
        kept,
        costs: copy.changedCosts(),
        journal: [...journal.values()].filter((entry) => entry.debitFen !== 0 || entry.creditFen !== 0),
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
