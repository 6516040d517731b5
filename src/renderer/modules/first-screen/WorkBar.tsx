// How far long work is, in words and as a bar, and the button that stops it.

import { Button, Progress as Bar } from 'antd'
import type { Progress } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { useWords } from '../../app/language.tsx'
import { progressPercent, progressWords } from '../../app/progress.ts'

export function WorkBar({ progress, onCancel }: { readonly progress: Progress | null; onCancel(): void }) {
  const { t } = useWords()
  return (
    <div className="work-bar" role="status">
      <Bar percent={progressPercent(progress)} showInfo={false} status="normal" size={{ height: 6 }} />
      <div className="work-bar-words">
        <span>{t(progressWords(progress))}</span>
        <Button onClick={onCancel}>{t(label('取消', 'Cancel'))}</Button>
      </div>
    </div>
  )
}
