// Freight and loading fees of the slip, below its goods: what we pay a carrier or crew, what the customer is charged. Folded
// away until it is called for, since most slips have none.

import { useImperativeHandle, useRef, useState, type Ref } from 'react'
import { flushSync } from 'react-dom'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { rowsOf, SectionGrid, useOfferedRate, withRows, type Draft } from '../documents/index.ts'
import { numberOf } from './slip.ts'

export const feeSection = 'fees'

type Props = { readonly draft: Draft; readonly handle: Ref<LineGridHandle>; readonly onOut: () => void }

export function SlipFees({ draft, handle, onOut }: Props) {
  const grid = useRef<LineGridHandle>(null)
  const [called, setCalled] = useState(false)
  const offerRate = useOfferedRate(draft, feeSection)
  /** Fees of goods that somebody drives begin with the freight, at what the carrier usually asks. */
  const owedToDriver = () => {
    const payeeId = numberOf(draft.latest().draft.head['carrierId'])
    if (payeeId === null || rowsOf(draft.latest(), feeSection).length > 0) return
    draft.change((now) => withRows(now, feeSection, [{ feeKind: 'freight', bearer: 'us', payeeId }]))
    void offerRate({ row: 0, name: 'payeeId', value: payeeId })
  }
  useImperativeHandle(handle, () => ({
    go: (row, name) => {
      // The grid may have to appear first.
      flushSync(() => setCalled(true))
      owedToDriver()
      grid.current?.go(row, name)
    },
  }))
  if (!called && rowsOf(draft.typing, feeSection).length === 0) return null
  return (
    <div className="slip-fees">
      <SectionGrid draft={draft} section={feeSection} handle={grid} onOut={onOut} />
    </div>
  )
}

/** What the customer is charged beside the goods. */
export const chargedOn = (draft: Draft): number =>
  rowsOf(draft.typing, feeSection).reduce(
    (sum, row, index) =>
      row['bearer'] === 'customer'
        ? sum + (numberOf(draft.computedOf(feeSection, row, index)?.['grossFen']) ?? 0)
        : sum,
    0,
  )
