// Beside the tabs: how far long work is, with a way to stop it. It covers nothing, people go on working below.

import { Button, Progress } from 'antd'
import { label } from '../../shared/contract/index.ts'
import { useJobs } from './jobs.ts'
import { useWords } from './language.tsx'
import { progressPercent, progressWords } from './progress.ts'

export function JobsPanel() {
  const { t } = useWords()
  const jobs = useJobs((state) => state.jobs)
  if (jobs.length === 0) return null
  return (
    <aside className="jobs" aria-live="polite">
      {jobs.map(({ id, title, progress, cancel }) => (
        <div key={id} className="job">
          <span className="job-title">{title}</span>
          <Progress percent={progressPercent(progress)} status="normal" size="small" showInfo={false} />
          <span className="job-words">{t(progressWords(progress))}</span>
          <Button size="small" onClick={cancel}>
            {t(label('取消', 'Cancel'))}
          </Button>
        </div>
      ))}
    </aside>
  )
}
