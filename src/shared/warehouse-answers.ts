// What queries answer of a warehouse: its map, and its room as it was read.

import type { StorageClass } from './contract/storage-trait.ts'
import type { Breach, RoomLimit } from './warehouse/environment.ts'

/** A warehouse as it was read last. */
export type RoomState = {
  readonly id: number
  readonly name: string
  /** Of the goods that lie there. */
  readonly classes: readonly StorageClass[]
  readonly limit: RoomLimit
  readonly last: { readonly at: number; readonly celsiusDeci: number; readonly humidityBp: number } | null
  readonly breaches: readonly Breach[]
}
export type EnvironmentView = {
  readonly rooms: readonly RoomState[]
  /** Whose readings follow; null in a book without warehouses. */
  readonly roomId: number | null
  readonly readings: readonly {
    readonly id: number
    readonly at: number
    readonly celsiusDeci: number
    readonly humidityBp: number
    /** The logger's file; null was typed. */
    readonly file: string | null
    readonly actor: string
  }[]
}

/** What a new count sheet is to hold; null of a part leaves nothing out. */
export type CountScope = {
  readonly warehouseId: number | null
  readonly storageClass: StorageClass | null
  /** One position, or what is not placed. */
  readonly place: number | 'loose' | null
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
  /** How much of it is set apart. */
  readonly apartMilli: number
  /** Of goods of others: whose they are, and the line of the custody receipt; null is ours. */
  readonly owner: string | null
  readonly custodyLineId: number | null
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
