// One line of a source document that may be brought in, with how much of it.

import type { ReactNode } from 'react'
import { useQueryOf } from '../../app/client.tsx'
import type { SourceLine } from '../../../shared/api.ts'
import type { Value } from '../../../shared/contract/index.ts'
import { NumberInput } from '../../ui/fields/NumberInput.tsx'
import { linePrice, lineText } from '../../ui/fields/SourceLinePicker.tsx'
import { formatQuantity } from '../../ui/format.ts'

type Props = {
  readonly line: SourceLine
  readonly isAt: boolean
  /** Of the partner this document is for. */
  readonly fits: boolean
  readonly taken: Value | undefined
  readonly withPartner: boolean
  readonly mark: ReactNode
  readonly onToggle: () => void
  readonly onTake: (qty: Value) => void
}

export function SourceLineRow({ line, isAt, fits, taken, withPartner, mark, onToggle, onTake }: Props) {
  return (
    <div
      role="option"
      aria-selected={taken !== undefined}
      className={['source-line', isAt && 'field-chosen', !fits && 'source-other'].filter(Boolean).join(' ')}
      onClick={onToggle}
    >
      {mark}
      <span>{lineText(line)}</span>
      <span>{line.day}</span>
      {withPartner && <PartnerName id={line.partnerId} />}
      <span title={line.productText}>{line.productText}</span>
      <span>{line.lot}</span>
      <span className="field-right">{linePrice(line)}</span>
      <span className="field-right">
        {formatQuantity(line.leftMilli)} {line.unit}
      </span>
      <span onClick={(event) => event.stopPropagation()}>
        <NumberInput kind="quantity" value={taken ?? null} disabled={!fits} onChange={onTake} />
      </span>
    </div>
  )
}

/** Answers are kept per partner, so that a long list asks once for each. */
function PartnerName({ id }: { readonly id: number }) {
  const asked = useQueryOf('record.get', { kind: 'partner', id })
  const name = String(asked.data?.['name'] ?? '')
  return <span title={name}>{name}</span>
}
