// A report's rows for these parameters, narrowed by a search, with totals over what is shown.

import { useMemo } from 'react'
import type { ReportMemo } from '../../../shared/api.ts'
import type { AnyRow, ReportContract } from '../../../shared/contract/index.ts'
import { searchRows, totalsOf } from '../../../shared/reports/rows.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useWords } from '../../app/language.tsx'
import { useInitials } from './initials.ts'

const noRows: readonly AnyRow[] = []

export type ReportRows = {
  readonly rows: readonly AnyRow[]
  readonly totals: Readonly<Record<string, number>>
  readonly memo: ReportMemo | null
  /** How many there are without the search. */
  readonly count: number
  /** The rows shown answer to older parameters, or there are none yet. */
  readonly stale: boolean
  readonly error: Error | null
  retry(): void
}

export function useReport(contract: ReportContract, params: AnyRow, search = '', enabled = true): ReportRows {
  const { language } = useWords()
  const answer = useQueryOf('report.run', { name: contract.name, params }, { enabled, keepPrevious: true })
  const initialsOf = useInitials(search)
  const all = (enabled && answer.data?.rows) || noRows
  const rows = useMemo(
    () => searchRows(contract.columns, all, search, language, initialsOf),
    [contract, all, search, language, initialsOf],
  )
  const totals = useMemo(() => totalsOf(contract.columns, rows), [contract, rows])
  return {
    rows,
    totals,
    memo: (enabled && answer.data?.memo) || null,
    count: all.length,
    stale: enabled && (answer.isPlaceholderData || answer.data === undefined),
    error: answer.error,
    retry: () => void answer.refetch(),
  }
}
