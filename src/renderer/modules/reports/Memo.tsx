// What a report tells beside its totals and in none of them.

import type { ReportMemo } from '../../../shared/api.ts'
import { useWords } from '../../app/language.tsx'
import { formatFen } from '../../ui/format.ts'

export function Memo({ memo }: { readonly memo: ReportMemo | null }) {
  const { t } = useWords()
  if (memo === null) return null
  return (
    <span className="report-memo">
      {t(memo.label)} <b>{formatFen(memo.amountFen)}</b>
    </span>
  )
}
