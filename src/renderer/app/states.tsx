// The states a document can be in, in words and in one quiet mark, the same wherever a document is named.

import { label, type Label, type State } from '../../shared/contract/index.ts'
import { useWords } from './language.tsx'

export const stateLabels: Readonly<Record<State | 'draft', Label>> = {
  draft: label('草稿', 'Draft'),
  posted: label('已过账', 'Posted'),
  approved: label('已生效', 'In force'),
  closed: label('已关闭', 'Closed'),
  reversed: label('已红冲', 'Reversed'),
}

export const isState = (value: unknown): value is State | 'draft' =>
  typeof value === 'string' && Object.hasOwn(stateLabels, value)

export function StateMark({ state }: { readonly state: State | 'draft' }) {
  const { t } = useWords()
  return <span className={`state-mark state-${state}`}>{t(stateLabels[state])}</span>
}
