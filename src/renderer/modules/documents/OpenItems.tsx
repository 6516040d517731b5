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
        const [day, ...later] = [...new Set(mine.flatMap(({ dueDay }) => dueDay ?? []))].toSorted()
        return (
          <span key={side} className="document-quiet">
            {t(sideLabels[side])} {t(label('未结', 'open'))}{' '}
            {formatFen(mine.reduce((sum, item) => sum + item.openFen, 0))}
            {day &&
              ` · ${t(later.length === 0 ? label('到期', 'due') : label('分期，最早到期', 'in parts, first due'))} ${day}`}
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
