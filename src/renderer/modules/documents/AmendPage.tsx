// A new version of an approved contract, typed in the same editor; it takes a reason and replaces the version in force.

import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useTab } from '../../app/tab-context.ts'
import { setTabDirty } from '../../app/tabs.ts'
import type { ApprovalView, DocumentView } from '../../../shared/api.ts'
import { label, wordRefusal } from '../../../shared/contract/index.ts'
import type { LineGridHandle } from '../../ui/fields/line-grid/LineGrid.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import type { Problem } from './problems.ts'
import { Labelled } from './ReverseDialog.tsx'
import { typingOf } from './typing-of.ts'
import { toSend } from './typing.ts'
import { useDraft } from './use-draft.ts'

type Props = {
  readonly view: DocumentView
  /** A change that came back from approval and is gone on with. */
  readonly returned: ApprovalView | null
  readonly onLeave: () => void
}

export function AmendPage({ view, returned, onLeave }: Props) {
  const { t, language } = useWords()
  const [reason, setReason] = useState<string | null>(returned?.amends?.reason ?? null)
  const { run } = useCommand('contract.amend')
  const draft = useDraft({
    kind: view.kind,
    start: returned ? { draft: returned.draft, texts: returned.preview.texts } : typingOf(view),
    draftId: null,
    onId: () => undefined,
    autosave: false,
    amends: view.id,
    amendment: () => ({ id: view.id, version: view.version, reason: reason?.trim() ?? '' }),
    onSubmitted: onLeave,
    post: (typing) =>
      run({ id: view.id, version: view.version, reason: reason?.trim() ?? '', draft: toSend(typing.draft).draft }),
  })
  const lines = useRef<LineGridHandle>(null)
  const reasonBox = useRef<HTMLDivElement>(null)
  const { path } = useTab()
  // An amendment is no draft: what is typed goes with the tab.
  useEffect(() => {
    setTabDirty(path, draft.touched)
    return () => setTabDirty(path, false)
  }, [path, draft.touched])
  // The draft is judged anew when it is typed into; the reason stands beside it.
  const shown = reason?.trim() ? { ...draft, problems: draft.problems.filter((one) => !isOfReason(one)) } : draft
  const missing = draft.tried ? shown.problems.find(isOfReason)?.refusal : undefined
  const amend = async (jump: (first: Problem) => void) => {
    if (await draft.postNow(jump)) onLeave()
  }
  return (
    <DraftEditor
      draft={shown}
      title={t(label(`变更 ${draft.contract.label.zh}`, `Amend ${draft.contract.label.en.toLowerCase()}`))}
      subtitle={`${view.no} · ${t(label(`第 ${view.version + 1} 版`, `version ${view.version + 1}`))}`}
      postLabel={label('审核新版', 'Approve the new version')}
      onPost={(jump) => void amend(jump)}
      actions={<Button onClick={onLeave}>{t(label('放弃变更', 'Discard'))}</Button>}
      onOther={(problem) => isOfReason(problem) && reasonBox.current?.querySelector('input')?.focus()}
      lines={lines}
      before={
        <div ref={reasonBox} className="document-head document-amend">
          <Labelled
            text={label('变更原因（必填）', 'Reason for the change (required)')}
            problem={missing && wordRefusal(missing, language)}
          >
            <TextInput
              autoFocus
              problem={missing && wordRefusal(missing, language)}
              value={reason}
              onChange={(value) => setReason(value === null ? null : String(value))}
              onMove={(move) => move === 'next' && lines.current?.go(0)}
            />
          </Labelled>
        </div>
      }
    />
  )
}

const isOfReason = ({ refusal }: Problem): boolean => refusal.code === 'reason.needed'
