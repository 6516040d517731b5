// How far long work is, in words and as a part of a hundred.

import type { Progress } from '../../shared/api.ts'
import { label, type Label } from '../../shared/contract/index.ts'

export function progressPercent(progress: Progress | null): number {
  if (!progress?.total) return 0
  return Math.min(100, Math.floor((progress.done / progress.total) * 100))
}

export function progressWords(progress: Progress | null): Label {
  if (progress === null) return label('准备中…', 'Getting ready…')
  const { zh, en } = stages[progress.stage] ?? working
  // Before anything is counted, the word alone says more than "0".
  if (progress.total === null && progress.done === 0) return label(`${zh}…`, `${en}…`)
  const done = amount(progress.done)
  if (progress.total === null) return label(`${zh} ${done} 行`, `${en} ${done} rows`)
  return label(`${zh} ${done} / ${amount(progress.total)}`, `${en} ${done} / ${amount(progress.total)}`)
}

const amount = (count: number): string => count.toLocaleString('en-US')

/** What the engine and the hosts call the parts of their work. */
const stages: Readonly<Record<string, Label>> = {
  upload: label('上传', 'Sending'),
  reading: label('读取', 'Reading'),
  checking: label('检查', 'Checking'),
  posting: label('过账', 'Posting'),
  verifying: label('核对', 'Verifying'),
  writing: label('写出', 'Writing'),
}
const working = label('处理中', 'Working')
