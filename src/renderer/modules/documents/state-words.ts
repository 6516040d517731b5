// The states of a document in words, and the line of states it goes along.

import { label, type DocumentContract, type Label, type State } from '../../../shared/contract/index.ts'

export const stateLabels: Readonly<Record<State | 'draft', Label>> = {
  draft: label('草稿', 'Draft'),
  posted: label('已过账', 'Posted'),
  approved: label('已审', 'Approved'),
  closed: label('已关闭', 'Closed'),
  reversed: label('已红冲', 'Reversed'),
}

/** What lies ahead on the ordinary way, and where the document stands: draft → approved → closed. */
export function stateLine(contract: DocumentContract, state: State | 'draft'): readonly (State | 'draft')[] {
  if (state === 'reversed') return ['draft', contract.firstState, 'reversed']
  const further = contract.transitions
    .filter(([from, to]) => from === contract.firstState && to !== 'reversed')
    .map(([, to]) => to)
  return ['draft', contract.firstState, ...further]
}
