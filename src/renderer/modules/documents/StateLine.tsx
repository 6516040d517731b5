// 草稿 → 已过账: where the document stands on its way.

import { Fragment } from 'react'
import { useWords } from '../../app/language.tsx'
import type { DocumentContract, State } from '../../../shared/contract/index.ts'
import { stateLabelOf, stateLine } from './state-words.ts'

export function StateLine({
  contract,
  state,
}: {
  readonly contract: DocumentContract
  readonly state: State | 'draft'
}) {
  const { t } = useWords()
  return (
    <span className="document-states">
      {stateLine(contract, state).map((one, index) => (
        <Fragment key={one}>
          {index > 0 && <i>→</i>}
          <span className={one === state ? `document-state document-state-${one}` : ''}>
            {t(stateLabelOf(contract, one))}
          </span>
        </Fragment>
      ))}
    </span>
  )
}
