// Everything that stands against posting, listed at the top once posting was tried; each line leads to its field.

import { useWords } from '../../app/language.tsx'
import { label, wordRefusal } from '../../../shared/contract/index.ts'
import { wordPlace, type Problem } from './problems.ts'
import type { Draft } from './use-draft.ts'

export function RefusalSummary({
  draft,
  onJump,
}: {
  readonly draft: Draft
  readonly onJump: (problem: Problem) => void
}) {
  const { t, language } = useWords()
  if (!draft.tried || draft.problems.length === 0) return null
  const shown = draft.problems.slice(0, listedMost)
  return (
    <div className="document-refusals" role="alert">
      <strong>{t(titleOf(draft))}</strong>
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
