// What a kind shows below its lines besides the voucher, while it is typed and once it is posted. Kinds without a line here
// show what every kind does.

import { lazy, type ComponentType } from 'react'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { label, type AnyRow, type Field, type Label, type Value } from '../../../shared/contract/index.ts'
import type { Picked } from '../../ui/fields/input-props.ts'

export type OwnPanelProps = {
  /** The lines with what posting adds to them. */
  readonly rows: readonly AnyRow[]
  readonly head: AnyRow
  readonly day: string | null
  /** A value in words: of a partner its code and name. */
  readonly wordsOf: (field: Field, value: Value) => string
  /** While it is typed: sets a field of the head. */
  readonly setHead?: ((name: string, value: Value, picked: Picked) => void) | undefined
}
export type OwnPanelContent = ComponentType<OwnPanelProps>
type OwnPanel = {
  readonly name: string
  readonly label: Label
  readonly Content: OwnPanelContent
  /** What follows from it being in force: while it is typed there is nothing to show. */
  readonly onlyInForce?: true
}

const panels: { readonly [K in DocumentKind]?: OwnPanel } = {
  purchaseInquiry: {
    name: 'comparison',
    label: label('比价', 'Comparison'),
    Content: lazy(async () => ({ default: (await import('../inquiry/Comparison.tsx')).Comparison })),
  },
  priceList: {
    name: 'compensation',
    label: label('调价补差', 'Compensation'),
    onlyInForce: true,
    Content: lazy(async () => ({ default: (await import('../prices/CompensationDue.tsx')).CompensationDue })),
  },
  pickList: {
    name: 'freight',
    label: label('运费测算', 'Freight estimate'),
    Content: lazy(async () => ({ default: (await import('../loading/FreightOffers.tsx')).FreightOffers })),
  },
}

export const panelInForce = (kind: DocumentKind): OwnPanel | undefined => panels[kind]
export const panelWhileTyped = (kind: DocumentKind): OwnPanel | undefined =>
  panels[kind]?.onlyInForce ? undefined : panels[kind]
