// What `decide` may know: plain data, loaded beforehand. No SQL, clock, random or id is behind it, so that the same
// function runs in the product, in the property tests and in the preview of a draft.

import type { BasisPoints, Day, Fen, Grams, Instant, Milli, PricedPer } from '../../shared/kernel/index.ts'
import type { DocumentKind } from '../../shared/catalog.ts'
import type { AnyRow, ItemSide, RecordKind, State } from '../../shared/contract/index.ts'
import type { ListedPrice } from '../../shared/sales/price-in-force.ts'
import type { LotQuality } from '../../shared/warehouse/lot-quality.ts'

export type ProductFact = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly spec: string | null
  readonly unit: string
  readonly unitWeightGrams: Grams
  readonly pricedPer: PricedPer
  /** Null is exempt. */
  readonly taxRateBp: BasisPoints | null
  readonly territoryControlled: boolean
  /** Null where goods keep. */
  readonly shelfLifeMonths: number | null
  readonly active: boolean
}

export type PartnerFact = {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly isSupplier: boolean
  readonly isCustomer: boolean
  readonly isCarrier: boolean
  readonly creditUnlimited: boolean
  /** No figure is no credit; unlimited is the flag. */
  readonly creditLimitFen: Fen | null
  readonly termDays: number
  /** A supplier's, from the order to the door. */
  readonly leadDays: number | null
  /** Sales fall due on this day of the year, whatever the days. */
  readonly dueMonthDay: string | null
  readonly territoryId: number | null
  readonly customerKind: string | null
  readonly area: string | null
  readonly active: boolean
  readonly receivableFen: Fen
  readonly advanceFen: Fen
  /** What people find the partner by. */
  readonly search: string
}

export type NamedFact = { readonly id: number; readonly code: string; readonly name: string; readonly active: boolean }
/** Of these more than the name matters to `decide`. */
export type DetailedKind = 'product' | 'partner' | 'moneyAccount' | 'ledgerAccount' | 'position' | 'handoverPlace'
type NamedKind = Exclude<RecordKind, DetailedKind>
/** A money account with the code of its ledger account, and what lies in it now. */
export type MoneyAccountFact = NamedFact & { readonly account: string; readonly balanceFen: Fen }
export type PositionFact = NamedFact & { readonly warehouseId: number }
export type PlaceFact = NamedFact & {
  readonly partnerId: number
  readonly receiver: string | null
  readonly phone: string | null
  readonly address: string | null
  /** Null where the customer's own holds. */
  readonly territoryId: number | null
}
export type AccountFact = NamedFact & { readonly hasChildren: boolean }

export type LotFact = {
  readonly id: number
  readonly productId: number
  readonly no: string
  readonly productionDay: Day | null
  readonly expiryDay: Day | null
  /** The day of its first receipt. */
  readonly firstDay: Day
  readonly quality: LotQuality
  /** The number of the document that said so last. */
  readonly qualityNo: string | null
}

export type StockFact = {
  readonly productId: number
  readonly warehouseId: number
  readonly lotId: number
  readonly qtyMilli: Milli
  /** How much of it lies on positions; the rest is not placed. */
  readonly placedMilli: Milli
  /** How much of it is set apart: in stock, and taken by no slip. */
  readonly apartMilli: Milli
  /** The least it holds at the end of any day from the document's day on: what a back-dated issue may take. */
  readonly lowestMilli: Milli
  /** A day at whose end it holds so little; null where it never held anything. */
  readonly lowestDay: Day | null
}

/** What lies on a position of its lot. */
export type PlacedFact = {
  readonly positionId: number
  readonly positionCode: string
  readonly warehouseId: number
  readonly productId: number
  readonly lotId: number
  readonly qtyMilli: Milli
  /** How much of it is set apart. */
  readonly apartMilli: Milli
}

export type CostFact = {
  readonly productId: number
  readonly qtyMilli: Milli
  readonly valueFen: Fen
  readonly lastQtyMilli: Milli
  readonly lastValueFen: Fen
}

/** What is left of a line; which measures are used depends on its kind. */
export type LineBalance = {
  readonly qtyMilli: Milli
  readonly fulfilledMilli: Milli
  readonly invoicedMilli: Milli
  readonly returnedMilli: Milli
  /** What a return may still take back. */
  readonly grossFen: Fen
  /** One pool for invoices and returns. */
  readonly taxFen: Fen
  /** Of a receipt the estimate (net), of a delivery the gross, that no invoice or return has taken. */
  readonly uninvoicedFen: Fen
  readonly costFen: Fen
}

/** A line of an earlier document, in its version in force. */
export type LineFact = {
  readonly id: number
  readonly lineNo: number
  readonly documentId: number
  readonly kind: DocumentKind
  readonly no: string
  readonly day: Day
  readonly state: State
  readonly partnerId: number | null
  readonly partnerName: string | null
  readonly closed: boolean
  readonly row: AnyRow
  /** The head of its document. */
  readonly head: AnyRow
  readonly balance: LineBalance
}

/** Another document that this one names. */
export type DocumentFact = {
  readonly id: number
  readonly kind: DocumentKind
  readonly no: string
  readonly state: State
}

export type ItemFact = {
  readonly id: number
  readonly side: ItemSide
  readonly documentId: number
  readonly no: string
  readonly day: Day
  readonly partnerId: number
  readonly partnerName: string
  readonly amountFen: Fen
  readonly openFen: Fen
}

export type Facts = {
  readonly today: Day
  readonly now: Instant
  readonly startDay: Day
  /** The document's own. */
  readonly day: Day
  readonly products: ReadonlyMap<number, ProductFact>
  readonly partners: ReadonlyMap<number, PartnerFact>
  readonly moneyAccounts: ReadonlyMap<number, MoneyAccountFact>
  /** Records of which only the name matters. */
  readonly named: Readonly<Record<NamedKind, ReadonlyMap<number, NamedFact>>>
  readonly positions: ReadonlyMap<number, PositionFact>
  readonly places: ReadonlyMap<number, PlaceFact>
  readonly accounts: ReadonlyMap<number, AccountFact>
  readonly lots: readonly LotFact[]
  readonly stock: readonly StockFact[]
  /** Of the lots in `stock`. */
  readonly placed: readonly PlacedFact[]
  readonly costs: ReadonlyMap<number, CostFact>
  readonly lines: ReadonlyMap<number, LineFact>
  readonly items: ReadonlyMap<number, ItemFact>
  readonly documents: ReadonlyMap<number, DocumentFact>
  /** Listed prices in force for the customer on the day, by product; of a sale only. */
  readonly prices: ReadonlyMap<number, ListedPrice>
}
