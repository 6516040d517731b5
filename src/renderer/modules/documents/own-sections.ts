// Sections whose rows deserve more than a grid: how they are typed and how they read once posted, or what is said over
// them. Sections without a line here are grids.

import { lazy, type ComponentType, type Ref } from 'react'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { PaidSoFar } from './PaidSoFar.tsx'
import type { ShownDocument } from './shown-document.ts'
import type { Draft } from './use-draft.ts'

export type SectionEditorProps = {
  readonly draft: Draft
  readonly section: string
  /** Goes to a field of a row, or to one of the head's that is typed here. */
  readonly handle: Ref<LineGridHandle>
}
export type SectionReaderProps = { readonly view: ShownDocument; readonly section: string }

type OwnSection = {
  readonly Editor?: ComponentType<SectionEditorProps>
  readonly Reader?: ComponentType<SectionReaderProps>
  /** Said over the posted rows. */
  readonly Note?: ComponentType<SectionReaderProps>
}

export const ownSections: Readonly<Record<string, OwnSection>> = {
  clauses: {
    Editor: lazy(async () => ({ default: (await import('../clauses/ClausesEditor.tsx')).ClausesEditor })),
    Reader: lazy(async () => ({ default: (await import('../clauses/ClausesReader.tsx')).ClausesReader })),
  },
  payments: { Note: PaidSoFar },
}
