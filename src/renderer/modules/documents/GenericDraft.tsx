// The editor for every kind that has none of its own.

import type { ReactNode } from 'react'
import { useWords } from '../../app/language.tsx'
import { useNotices } from '../../app/notices.tsx'
import { label } from '../../../shared/contract/index.ts'
import { DeleteDraft } from './DeleteDraft.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import type { EditorProps } from './editors.ts'
import type { Problem } from './problems.ts'
import { useDraft, type Draft } from './use-draft.ts'
import { useDraftTab } from './use-draft-tab.ts'

type Props = EditorProps & {
  /** What a kind's own screen adds before the common acts. */
  readonly more?: (draft: Draft) => ReactNode
}

export function GenericDraft({ kind, start, draftId, onId, onPosted, more }: Props) {
  const { t } = useWords()
  const notices = useNotices()
  const draft = useDraft({ kind, start, draftId, onId })
  const { throwAway } = useDraftTab(draft)
  const post = async (jump: (first: Problem) => void) => {
    const answer = await draft.postNow(jump)
    if (!answer) return
    notices.warned(answer.warnings)
    onPosted(answer.id)
  }
  return (
    <DraftEditor
      draft={draft}
      title={t(draft.contract.label)}
      subtitle={t(draft.contract.firstState === 'approved' ? numberedAtApproval : numberedAtPosting)}
      postLabel={draft.contract.firstState === 'approved' ? approve : postLabel}
      onPost={(jump) => void post(jump)}
      actions={
        <>
          {more?.(draft)}
          <DeleteDraft throwAway={throwAway} />
        </>
      }
    />
  )
}

const postLabel = label('过账', 'Post')
const approve = label('审核', 'Approve')
export const numberedAtPosting = label('过账时编号', 'numbered when posted')
const numberedAtApproval = label('审核时编号', 'numbered when approved')
