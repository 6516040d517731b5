// The states of a document in words, and the line of states it goes along.

import { label, stateLabel, type DocumentContract, type Label, type State } from '../../../shared/contract/index.ts'

/** A draft has a state too, though the books do not know it. */
export const stateLabelOf = (contract: DocumentContract, state: State | 'draft'): Label =>
  state === 'draft' ? label('草稿', 'Draft') : stateLabel(contract, state)

/** What lies ahead on the ordinary way, and where the document stands: draft → approved → closed. */
export function stateLine(contract: DocumentContract, state: State | 'draft'): readonly (State | 'draft')[] {
  if (state === 'reversed') return ['draft', contract.firstState, 'reversed']
  const further = contract.transitions
    .filter(([from, to]) => from === contract.firstState && to !== 'reversed')
    .map(([, to]) => to)
  return ['draft', contract.firstState, ...further]
}
