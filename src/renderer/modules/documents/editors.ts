// Which screen types which kind. Kinds without a line here get the generic editor; the special ones are written by hand
// because people sit in front of them all day.

import { lazy, type ComponentType } from 'react'
import type { DocumentKind } from '../../../shared/catalog.ts'
import { GenericDraft } from './GenericDraft.tsx'
import type { Typing } from './typing.ts'

export type EditorProps = {
  readonly kind: DocumentKind
  readonly start: Typing
  /** What the address tells a new draft: the goods a stock check is asked for. */
  readonly given: Readonly<Record<string, string>>
  readonly draftId: number | null
  /** The draft was kept and has this id now. */
  readonly onId: (id: number) => void
  readonly onPosted: (documentId: number) => void
  /** On with an empty one in the same tab, after the document that was just posted. */
  readonly onNext: (postedId: number) => void
  /** What was posted in this tab before this draft. */
  readonly previousId: number | null
}

type Editors = { readonly any: ComponentType<EditorProps> } & {
  readonly [K in DocumentKind]?: ComponentType<EditorProps>
}

export const editors: Editors = {
  any: GenericDraft,
  delivery: lazy(async () => ({ default: (await import('../delivery/DeliveryPage.tsx')).DeliveryPage })),
  goodsReceipt: lazy(async () => ({ default: (await import('../receiving/ReceivingPage.tsx')).ReceivingPage })),
  priceList: lazy(async () => ({ default: (await import('../prices/PriceListPage.tsx')).PriceListPage })),
  stockCheck: lazy(async () => ({ default: (await import('../stock-check/StockCheckPage.tsx')).StockCheckPage })),
}
