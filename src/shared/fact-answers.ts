// Facts in sight while people type: what decides a sale on credit, a line of it, a promise; and what lies where.

import type { StorageClass } from './contract/storage-trait.ts'
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
  /** What is overdue has cost so far at the customer's rate; null where none is agreed. A memo: nobody owes it yet. */
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
    readonly productionDay: string | null
    readonly expiryDay: string | null
    readonly firstDay: string
    readonly standing: LotStanding
  }[]
  /** The last price this customer paid for it. */
  readonly last: { readonly priceE4: number; readonly pricedPer: 'stockUnit' | 'tonne'; readonly day: string } | null
  /** What the price list in force asks of this customer, and its floor. */
  readonly listed: ListedPrice | null
}

/** Goods of one lot where they lie. */
export type PlacedGoods = {
  readonly productId: number
  readonly product: string
  readonly productName: string
  readonly storageClass: StorageClass | null
  readonly lot: string
  readonly firstDay: string
  readonly ageDays: number
  readonly unit: string
  readonly qtyMilli: number
  readonly tonnesMilli: number
}
export type MapPosition = {
  readonly id: number
  readonly version: number
  readonly code: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly capacityMilli: number | null
  readonly allowedClass: StorageClass | null
  readonly maxLayers: number | null
  readonly bagsPerLayer: number | null
  readonly tonnesMilli: number
  /** Of its capacity; null where none is set. */
  readonly fullBp: number | null
  /** Of the oldest lot on it. */
  readonly ageDays: number | null
  readonly goods: readonly PlacedGoods[]
}
export type WarehouseMap = {
  /** All there are, with the number of their positions. */
  readonly warehouses: readonly { readonly id: number; readonly name: string; readonly positions: number }[]
  readonly warehouse: {
    readonly id: number
    readonly code: string
    readonly name: string
    readonly capacityMilli: number | null
    readonly allowedClass: StorageClass | null
  }
  readonly positions: readonly MapPosition[]
  /** What lies in the warehouse and on no position. */
  readonly loose: readonly PlacedGoods[]
  readonly tonnesMilli: number
}

/** What of a product can still be promised, from today on. */
export type ProductPromise = {
  readonly productId: number
  readonly unit: string
  readonly stockMilli: number
  readonly steps: readonly PromiseStep[]
}
