// A product chosen in a line of a sale brings the price this customer is offered. Keys typed meanwhile wait, so that
// a price typed at once replaces the offered one and is not replaced by it.

import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { parseDay } from '../../../shared/kernel/index.ts'
import { offerOf } from '../../../shared/sales/offered-price.ts'
import { sellsGoods } from '../../../shared/sales/sells-goods.ts'
import { holdKeys } from '../../ui/fields/hold-keys.ts'
import { partnerOf } from './HeadForm.tsx'
import { rowsOf, withRows, type Cell } from './typing.ts'
import type { Draft } from './use-draft.ts'

/** To be called after the cell was set. */
export function useOfferedPrice(draft: Draft, section: string): (cell: Cell) => Promise<void> {
  const client = useClient()
  return async ({ row, name, value, picked }) => {
    if (name !== 'productId' || typeof value !== 'number' || !picked || !sellsGoods(draft.contract)) return
    const { day } = draft.latest().draft
    const release = holdKeys()
    try {
      const facts = await client.query('product.facts', {
        productId: value,
        warehouseId: null,
        customerId: partnerOf({ contract: draft.contract, typing: draft.latest() }),
        ...(day !== null && parseDay(day) !== null ? { day } : {}),
      })
      const offer = offerOf(facts)
      if (!offer) return
      const offered = { priceE4: offer.priceE4, pricedPer: offer.pricedPer }
      draft.change((now) => {
        const rows = rowsOf(now, section)
        const asked = rows[row]
        // Another product has been chosen meanwhile: its own offer is under way.
        return asked?.['productId'] === value ? withRows(now, section, rows.with(row, { ...asked, ...offered })) : now
      })
    } catch (error) {
      reportFailure(error)
    } finally {
      release()
    }
  }
}
