// What a document opened and what of it is still open, summed by side: in the bar at the bottom.

import { useWords } from '../../app/language.tsx'
import type { DocumentView } from '../../../shared/api.ts'
import { label, type ItemSide, type Label } from '../../../shared/contract/index.ts'
import { formatFen } from '../../ui/format.ts'

export function OpenItems({ items }: { readonly items: DocumentView['items'] }) {
  const { t } = useWords()
  const open = items.filter((item) => item.openFen !== 0)
  const sides = [...new Set(open.map((item) => item.side))]
  if (items.length === 0) return null
  return (
    <span className="document-status">
      {open.length === 0 && <span className="document-quiet">{t(label('已结清', 'Settled in full'))}</span>}
      {sides.map((side) => {
        const mine = open.filter((item) => item.side === side)
        const days = [...new Set(mine.map((item) => item.dueDay))]
        return (
          <span key={side} className="document-quiet">
            {t(sideLabels[side])} {t(label('未结', 'open'))}{' '}
            {formatFen(mine.reduce((sum, item) => sum + item.openFen, 0))}
            {days.length === 1 && days[0] && ` · ${t(label('到期', 'due'))} ${days[0]}`}
          </span>
        )
      })}
    </span>
  )
}

const sideLabels: Readonly<Record<ItemSide, Label>> = {
  receivable: label('应收', 'Receivable'),
  payable: label('应付', 'Payable'),
  advance: label('预收', 'Advance'),
  prepaid: label('预付', 'Prepaid'),
}
