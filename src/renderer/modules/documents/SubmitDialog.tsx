// Before a draft is submitted: why it waits and for whom, and words for the approver. Ctrl+Enter once more sends it off.

import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '../../app/language.tsx'
import { label, wordRefusal } from '../../../shared/contract/index.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { Labelled } from './ReverseDialog.tsx'
import type { Draft } from './use-draft.ts'
import { wordApprovers, wordWarning } from './warning-words.ts'

export const submitLabel = label('送审', 'Submit')

export function SubmitDialog({ draft }: { readonly draft: Draft }) {
  const { t, language } = useWords()
  const { needs, submission } = draft
  const warnings = draft.preview.answer?.warnings ?? []
  const [words, setWords] = useState<string | null>(null)
  const go = () => void submission.submit(words)
  return (
    <Dialog
      title={t(label('送审', 'Submit for approval'))}
      onClose={submission.leave}
      keys={{ 'Ctrl+Enter': { label: submitLabel, run: go } }}
      footer={
        <>
          <Button onClick={submission.leave}>{t(label('取消', 'Cancel'))}</Button>
          <Button type="primary" loading={submission.busy} onClick={go}>
            {t(submitLabel)} <kbd className="act-key">Ctrl ⏎</kbd>
          </Button>
        </>
      }
    >
      <p className="document-submit-who">{wordApprovers(needs, language)}</p>
      <ul className="document-happens">
        {needs.map((need) => {
          const sentence = wordWarning(need, language)
          return <li key={`${need.ruleId} ${sentence}`}>{sentence}</li>
        })}
      </ul>
      {warnings.length > 0 && (
        <>
          <p className="document-submit-who">{t(label('另外提醒', 'Said besides'))}</p>
          <ul className="document-happens">
            {warnings.map((warning) => {
              const sentence = wordWarning(warning, language)
              return <li key={sentence}>{sentence}</li>
            })}
          </ul>
        </>
      )}
      {submission.refusals.map((one) => (
        <p key={`${one.code} ${one.path}`} className="field-refusal">
          {wordRefusal(one, language)}
        </p>
      ))}
      <div className="field-form">
        <Labelled text={label('说明（给审批人看）', 'Words for the approver')}>
          <TextInput
            autoFocus
            value={words}
            onChange={(value) => setWords(value === null ? null : String(value))}
            onMove={(move) => move === 'next' && go()}
          />
        </Labelled>
      </div>
    </Dialog>
  )
}
