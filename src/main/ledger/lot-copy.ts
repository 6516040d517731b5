// A working copy of lots while one document is decided: found by product and number, made when goods are received into one
// that is new, and made anew when every document was taken back from it.

import type { Day } from '../../shared/kernel/index.ts'
import type { Fact, RefusalCode } from '../../shared/contract/index.ts'
import { expiryOf } from '../../shared/warehouse/lot-quality.ts'
import type { LotFact, ProductFact } from './facts.ts'
import type { IdSource } from './posting-data.ts'

/** What a row that receives goods says of their lot. */
type LotRow = {
  readonly at: string
  readonly lot: string
  readonly productionDay: Day | null
  /** Left out, it follows from the product's shelf life. */
  readonly expiryDay?: Day | null
}
export type Refuse = (code: RefusalCode, path: string, told: Readonly<Record<string, Fact>>) => void

/** `onLot` is told of every lot as it is from then on. */
export function copyLots(known: readonly LotFact[], ids: IdSource, refuse: Refuse, onLot: (lot: LotFact) => void) {
  const byNo = new Map(known.map((lot) => [keyOf(lot.productId, lot.no), lot]))
  const made: LotFact[] = []
  const renewed: LotFact[] = []
  const keep = (lot: LotFact, among: LotFact[]): LotFact => {
    among.push(lot)
    byNo.set(keyOf(lot.productId, lot.no), lot)
    onLot(lot)
    return lot
  }
  return {
    made,
    renewed,
    get: (productId: number, no: string): LotFact | undefined => byNo.get(keyOf(productId, no)),

    /** The lot that a row receives into; refuses other days than it is known by, unless it is `forgotten`. */
    received(row: LotRow, product: ProductFact, day: Day, forgotten: ReadonlySet<number>): LotFact {
      const { productionDay } = row
      const expiryDay = row.expiryDay ?? expiryOf(productionDay, product.shelfLifeMonths)
      const found = byNo.get(keyOf(product.id, row.lot))
      const isAnew = found !== undefined && forgotten.has(found.id) && !renewed.includes(found)
      if (!found || isAnew) {
        const word = { quality: found?.quality ?? 'ok', qualityNo: found?.qualityNo ?? null } as const
        const named = { id: found?.id ?? ids.next(), productId: product.id, no: row.lot }
        return keep({ ...named, productionDay, expiryDay, firstDay: day, ...word }, found ? renewed : made)
      }
      if (productionDay !== null && found.productionDay !== productionDay)
        refuse('lot.productionDay', `${row.at}.productionDay`, {
          lot: row.lot,
          known: found.productionDay ?? '—',
          given: productionDay,
        })
      if (row.expiryDay && found.expiryDay !== null && found.expiryDay !== row.expiryDay)
        refuse('lot.expiryDay', `${row.at}.expiryDay`, { lot: row.lot, known: found.expiryDay, given: row.expiryDay })
      const expiresSince = found.expiryDay === null && expiryDay !== null
      if (day >= found.firstDay && !expiresSince) return found
      // A receipt entered late: the lot is older than it seemed. Or the first that says until when it is good.
      const firstDay = day < found.firstDay ? day : found.firstDay
      return keep({ ...found, expiryDay: found.expiryDay ?? expiryDay, firstDay }, renewed)
    },
  }
}

const keyOf = (productId: number, no: string): string => `${productId}/${no}`
