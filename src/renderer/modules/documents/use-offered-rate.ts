// A carrier or crew chosen for a fee brings what they ask per tonne for it, as freight rates say. A rate that was typed is
// left alone.

import { useClient } from '../../app/client.tsx'
import { reportFailure } from '../../app/failures.ts'
import { parseDay } from '../../../shared/kernel/index.ts'
import { freightEstimate } from '../../../shared/reports/freight-estimate.ts'
import { sellsGoods } from '../../../shared/sales/sells-goods.ts'
import { partnerOf } from './HeadForm.tsx'
import { rowsOf, withRows, type Cell } from './typing.ts'
import type { Draft } from './use-draft.ts'

/** To be called after the cell was set. */
export function useOfferedRate(draft: Draft, section: string): (cell: Cell) => Promise<void> {
  const client = useClient()
  return async ({ row, name }) => {
    if (name !== 'payeeId' && name !== 'feeKind') return
    const { payeeId = null, feeKind = null, rateE4 = null, sumFen = null } = rowsOf(draft.latest(), section)[row] ?? {}
    if (payeeId === null || feeKind === null || rateE4 !== null || sumFen !== null) return
    const { day } = draft.latest().draft
    if (day === null || parseDay(day) === null) return
    try {
      // Goods that come in are not brought to where their supplier is.
      const sells = sellsGoods(draft.contract)
      const partnerId = sells ? partnerOf({ contract: draft.contract, typing: draft.latest() }) : null
      const params = { partnerId, carrierId: payeeId, asOf: day }
      const { rows } = await client.query('report.run', { name: freightEstimate.name, params })
      const offers = rows.filter((one) => one['feeKind'] === feeKind)
      const offered = offers[0]?.['rateE4'] ?? null
      if (offered === null || (!sells && offers.length > 1)) return
      draft.change((now) => {
        const fees = rowsOf(now, section)
        const asked = fees[row]
        // Another one has been chosen, or a rate typed meanwhile.
        const stands =
          asked?.['payeeId'] === payeeId && asked['feeKind'] === feeKind && (asked['rateE4'] ?? null) === null
        return stands ? withRows(now, section, fees.with(row, { ...asked, rateE4: offered })) : now
      })
    } catch (error) {
      reportFailure(error)
    }
  }
}
