// Everything that stands against posting, at the top of the draft: the words it was returned with; whose approval it
// needs; and, once posting was tried, all that is wrong, each line leading to its field.

import { useContext, useRef } from 'react'
import { actorName } from '../../app/actor.ts'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { label, wordRefusal } from '../../../shared/contract/index.ts'
import { formatInstant } from '../../ui/format.ts'
import { wordPlace, type Problem } from './problems.ts'
import { Returned } from './returned.ts'
import { SubmitDialog } from './SubmitDialog.tsx'
import type { Draft } from './use-draft.ts'

type Props = { readonly draft: Draft; readonly onJump: (problem: Problem) => void }

export function RefusalSummary({ draft, onJump }: Props) {
  const { t } = useWords()
  const returned = useContext(Returned)
  return (
    <>
      {returned?.state === 'returned' && (
        <p className="document-returned" role="status">
          <strong>{t(label('已退回', 'Returned'))}</strong>
          {t(actorName(returned.by))} {formatInstant(returned.at)}
          <q>{returned.words}</q>
        </p>
      )}
      {draft.submission.asked && <SubmitDialog draft={draft} />}
      <Refusals draft={draft} onJump={onJump} />
    </>
  )
}

function Refusals({ draft, onJump }: Props) {
  const { t, language } = useWords()
  const at = useRef(0)
  const listed = draft.tried && draft.problems.length > 0
  useKeys({
    F4: {
      label: label('到下一处要改的地方', 'To the next thing to mend'),
      run: () => {
        at.current = (at.current + 1) % draft.problems.length
        onJump(draft.problems[at.current]!)
      },
      off: !listed,
    },
  })
  if (!listed) return null
  const shown = draft.problems.slice(0, listedMost)
  return (
    <div className="document-refusals" role="alert">
      <strong>{t(titleOf(draft))}</strong>
      {draft.problems.length > 1 && <kbd className="act-key">F4</kbd>}
      <ol>
        {shown.map((problem, index) => {
          const place = wordPlace(problem, draft.contract, language)
          return (
            <li key={`${problem.refusal.path} ${problem.refusal.code} ${index}`}>
              <button type="button" onClick={() => onJump(problem)}>
                {place && <b>{place}</b>}
                {wordRefusal(problem.refusal, language)}
              </button>
            </li>
          )
        })}
      </ol>
      {draft.problems.length > listedMost && (
        <p>
          {t(
            label(
              `另有 ${draft.problems.length - listedMost} 处，改完这些再看`,
              `and ${draft.problems.length - listedMost} more`,
            ),
          )}
        </p>
      )}
    </div>
  )
}

function titleOf({ contract, problems }: Draft) {
  const count = problems.length
  return contract.firstState === 'approved'
    ? label(`还不能审核，有 ${count} 处要改`, `Not approved: ${count} to mend`)
    : label(`还不能过账，有 ${count} 处要改`, `Not posted: ${count} to mend`)
}

const listedMost = 200
