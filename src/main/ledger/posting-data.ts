// What a document does to the books, as plain data: what `decide` answers, and the one writer writes.

import type { Day, Fen, Milli } from '../../shared/kernel/index.ts'
import type { AnyDraft, AnyRow, ItemSide, Refusal } from '../../shared/contract/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { CostFact, LineBalance, LotFact, StockFact } from './facts.ts'
import type { ApartMove } from './apart-copy.ts'
import type { Kept } from './kept-goods.ts'
import type { QualityMove } from './lot-quality.ts'
import type { PositionMove } from './position-copy.ts'

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

export type StockOf = Pick<StockFact, 'productId' | 'warehouseId' | 'lotId'>
