// Long work someone started: exports, checks. It goes on while people work; each has its progress and can be cancelled.

import { useCallback } from 'react'
import { create } from 'zustand'
import type { Progress, Tasks } from '../../shared/api.ts'
import type { ExportTask } from '../../shared/client.ts'
import { label, type Label, type Language } from '../../shared/contract/index.ts'
import { useClient } from './client.tsx'
import { reportFailure } from './failures.ts'
import { useWords } from './language.tsx'
import { useNotices } from './notices.tsx'

export type Job = {
  readonly id: number
  readonly title: string
  readonly progress: Progress | null
  cancel(): void
}

type JobsState = { readonly jobs: readonly Job[] }
export const useJobs = create<JobsState>()(() => ({ jobs: [] }))

let counter = 0

/** Runs work under a title in the corner of the screen, until it is done, refused or cancelled. */
export async function runJob<T>(
  title: string,
  work: (options: { signal: AbortSignal; onProgress(progress: Progress): void }) => Promise<T>,
): Promise<T | null> {
  const id = (counter += 1)
  const abort = new AbortController()
  const set = (change: (jobs: readonly Job[]) => readonly Job[]) =>
    useJobs.setState(({ jobs }) => ({ jobs: change(jobs) }))
  set((jobs) => [...jobs, { id, title, progress: null, cancel: () => abort.abort() }])
  try {
    return await work({
      signal: abort.signal,
      onProgress: (progress) => set((jobs) => jobs.map((job) => (job.id === id ? { ...job, progress } : job))),
    })
  } catch (error) {
    if (!abort.signal.aborted) reportFailure(error)
    return null
  } finally {
    set((jobs) => jobs.filter((job) => job.id !== id))
  }
}

type WorkbookTask = Exclude<ExportTask, 'export.book'>
type RunExport = <N extends WorkbookTask>(name: N, input: Tasks[N]['input'], title: string) => Promise<void>

/** Exports to a workbook named after `title`, and says how many rows it holds. */
export function useExport(): RunExport {
  const client = useClient()
  const notices = useNotices()
  const { language } = useWords()
  return useCallback(
    async (name, input, title) => {
      const answer = await runJob(title, (options) =>
        client.export(name, inLanguage(name, input, language), `${title}.xlsx`, options),
      )
      if (answer?.outcome === 'refused') notices.refused(answer.refusals)
      if (answer?.outcome === 'saved') notices.done(saved(title, answer.made.rows))
    },
    [client, notices, language],
  )
}

/** Lists are headed in the reader's language; the ledgers stay in the book's. */
const inLanguage = <N extends WorkbookTask>(name: N, input: Tasks[N]['input'], language: Language): Tasks[N]['input'] =>
  name === 'export.ledgers' ? input : { ...input, language }

const saved = (title: string, rows: number): Label =>
  label(
    `已导出：${title}，${rows.toLocaleString('en-US')} 行`,
    `Exported: ${title}, ${rows.toLocaleString('en-US')} rows`,
  )
