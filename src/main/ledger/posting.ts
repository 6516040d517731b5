// The builder with which `decide` says what a document does to the books. It keeps working copies of stock, lots, lines and
// items, so that a line sees what the lines before it took, and collects every refusal instead of stopping at the first.

import { formatFen, type Fen } from '../../shared/kernel/index.ts'
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
import type { Facts, ItemFact, LineBalance, LineFact, LotFact } from './facts.ts'
import { moveGoods } from './goods-moved.ts'
import { copyJournal } from './journal-copy.ts'
import { copyLots } from './lot-copy.ts'
import type { Kept } from './kept-goods.ts'
import type { QualityMove } from './lot-quality.ts'
import type { Companion, Decision, IdSource, LineMove, NewItem, Posting, Settlement } from './posting-data.ts'
import { assertInStep } from './in-step.ts'

/** Starts the posting of one document. `text` is the voucher's summary. */
export function startPosting(facts: Facts, ids: IdSource, text: string) {
  const refusals: Refusal[] = []
  const { debit, credit, entered } = copyJournal(text)
  const items: NewItem[] = []
  const settlements: Settlement[] = []
  const lines: LineMove[] = []
  const kept: Kept[] = []
  const quality = new Map<number, QualityMove>()
  // A document stands on those its head names.
  const sources = new Set<number>(facts.documents.keys())
  const companions: Companion[] = []
  const openOf = new Map<number, Fen>()
  const balances = new Map<number, LineBalance>()

  const refuse = (code: RefusalCode, path = '', told: Readonly<Record<string, Fact>> = {}): void => {
    refusals.push(refusal(code, path, told))
  }
  const goods = moveGoods(facts, refuse)
  const lots = copyLots(facts.lots, ids, refuse, goods.copy.addLot)

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
    ...goods.acts,
    stockCopy: goods.copy,
    positions: goods.positions,
    apart: goods.apart,

    /** A source line's balance changes; later lines of this document see it. */
    takeFromLine(line: LineFact, delta: Partial<LineBalance>): void {
      const now = { ...balanceOf(line) } as Record<keyof LineBalance, number>
      for (const [name, value] of Object.entries(delta)) now[name as keyof LineBalance] += value
      balances.set(line.id, now as LineBalance)
      moveLine({ lineId: line.id, ownerId: line.documentId, ...delta })
      sources.add(line.documentId)
    },

    /** From here on the lot is of this quality; what it is already is not said again. */
    setQuality(lot: LotFact, to: LotQuality): void {
      quality.delete(lot.id)
      if (lot.quality !== to) quality.set(lot.id, { lotId: lot.id, quality: to })
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

    keep: (others: Kept): void => void kept.push(others),

    standOn(documentId: number): void {
      sources.add(documentId)
    },

    /** Another document posted with this one; `naming` is its head field that names this one. */
    accompany(kind: DocumentKind, draft: AnyDraft, naming: string | null = null): void {
      companions.push({ kind, draft, naming })
    },

    /**
     * The decision, with no amount where the kind has none. Balanced, and in step with the control accounts, or a broken
     * invariant.
     */
    done(
      head: AnyRow,
      sections: Readonly<Record<string, readonly AnyRow[]>>,
      totalFen = 0 as Fen,
      weighsFen = totalFen,
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
        stock: goods.stock,
        positions: goods.positions.moved(),
        apart: goods.apart.moved(),
        kept,
        costs: goods.copy.changedCosts(),
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
