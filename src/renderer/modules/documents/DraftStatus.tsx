// The left of the bottom bar while a document is typed: is it kept, what is still missing, what should be looked at.

import { useWords } from '../../app/language.tsx'
import { label } from '../../../shared/contract/index.ts'
import { isMissing } from './problems.ts'
import type { Draft } from './use-draft.ts'
import { wordApprovers } from './warning-words.ts'
import { WarningHints } from './WarningHints.tsx'

export function DraftStatus({ draft }: { readonly draft: Draft }) {
  const { t, language } = useWords()
  const { needs } = draft
  const wrong = draft.problems.filter((problem) => !isMissing(problem.refusal)).length
  const missing = draft.problems.length - wrong
  return (
    <span className="document-status">
      <span className={draft.save.state === 'failed' ? 'document-late' : 'document-quiet'}>{t(saveWords(draft))}</span>
      {draft.preview.failed && (
        <span className="document-late">
          {t(label('暂时算不出结果，稍后再试', 'The preview failed, it is tried again'))}
        </span>
      )}
      {draft.touched && !draft.tried && wrong > 0 && (
        <span className="document-warn">{t(label(`有 ${wrong} 处要改`, `${wrong} to mend`))}</span>
      )}
      {draft.touched && !draft.tried && missing > 0 && (
        <span className="document-quiet">{t(label(`还有 ${missing} 处要填`, `${missing} to fill in`))}</span>
      )}
      {needs.length > 0 && <span className="document-warn">{wordApprovers(needs, language)}</span>}
      <WarningHints draft={draft} />
    </span>
  )
}

function saveWords({ save }: Draft) {
  switch (save.state) {
    case 'untouched':
      return label('草稿', 'Draft')
    case 'waiting':
    case 'saving':
      return label('正在保存草稿…', 'Saving the draft…')
    case 'failed':
      return label('草稿没有保存成功', 'The draft could not be saved')
    case 'saved': {
      const at = new Date(save.savedAt ?? 0).toLocaleTimeString('zh-CN', {
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
      })
      return label(`草稿已保存 ${at}`, `Draft saved ${at}`)
    }
  }
}
