// What is read of a document: one that is posted, or a draft as it would be posted.

import type { DocumentView } from '../../../shared/api.ts'
import type { State } from '../../../shared/contract/index.ts'

export type ShownDocument = Pick<DocumentView, 'kind' | 'day' | 'remarks' | 'head' | 'sections' | 'texts'> & {
  readonly state: State | 'draft'
  /** None while it is a draft. */
  readonly id?: number
}
