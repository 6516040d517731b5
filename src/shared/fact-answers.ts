// Facts in sight while people type: what decides a sale on credit, a line of it, a promise.

import type { PromiseStep } from './sales/available-to-promise.ts'
import type { ListedPrice } from './sales/price-in-force.ts'
import type { LotStanding } from './warehouse/lot-quality.ts'

/** Facts in sight while a delivery is typed. */
export type CustomerFacts = {
  readonly receivableFen: number
  readonly advanceFen: number
  /** On sales contracts other than those of `contractLineIds`. */
  readonly undeliveredFen: number
  readonly overdueFen: number
  /** Null is unlimited. */
  readonly creditLimitFen: number | null
  /** What is overdue has cost so far, at its contract's rate or the customer's; null where none is agreed. A memo: nobody owes it yet. */
  readonly lateInterestFen: number | null
  readonly dueDay: string
}
export type ProductFacts = {
  readonly productId: number
  readonly unit: string
  readonly unitWeightGrams: number
  readonly pricedPer: 'stockUnit' | 'tonne'
  readonly taxRateBp: number | null
  readonly listPriceE4: number | null
  /** Of lots that may be taken; `lots` are all that lie there, those that go first in front. */
  readonly availableMilli: number
  readonly lots: readonly {
    readonly lot: string
    readonly qtyMilli: number
    /** Of it: bags nobody takes. */
    readonly apartMilli: number
    readonly productionDay: string | null
    readonly expiryDay: string | null
    readonly firstDay: string
    readonly standing: LotStanding
    /** Where it lies in the warehouse asked for, in the order it is taken; none where nothing of it is placed. */
    readonly places: readonly {
      readonly positionId: number | null
      readonly code: string
      readonly qtyMilli: number
      readonly apartMilli: number
    }[]
  }[]
  /** The last price this customer paid for it. */
  readonly last: { readonly priceE4: number; readonly pricedPer: 'stockUnit' | 'tonne'; readonly day: string } | null
  /** What the price list in force asks of this customer, and its floor. */
  readonly listed: ListedPrice | null
}

/** What of a product can still be promised, from today on. */
export type ProductPromise = {
  readonly productId: number
  readonly unit: string
  readonly stockMilli: number
  /** Where that lies, warehouses with more in them first. */
  readonly lying: readonly { readonly warehouseId: number; readonly name: string; readonly qtyMilli: number }[]
  readonly steps: readonly PromiseStep[]
}
