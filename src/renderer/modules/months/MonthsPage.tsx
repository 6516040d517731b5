// Closing the month 结账: the months of the book, and for the chosen one what it earned, what to look at before closing
// it, and closing or reopening it. Closed months take nothing more; only the last closed one opens again. It opens at the
// month to close next: the oldest open one that is over.

import { useMemo, useRef, useState } from 'react'
import { label } from '../../../shared/contract/index.ts'
import { monthOf, type Day } from '../../../shared/kernel/index.ts'
import { useQueryOf } from '../../app/client.tsx'
import { useKeys } from '../../app/keys.ts'
import { useWords } from '../../app/language.tsx'
import { useBook } from '../../app/session.tsx'
import { formatFen } from '../../ui/format.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { oldestFirst } from './checks.ts'
import { MonthDetail } from './MonthDetail.tsx'
import './months.css'

export function MonthsPage() {
  const { t } = useWords()
  const { workingMonth, today } = useBook()
  const answer = useQueryOf('month.status', {}, { keepPrevious: true })
  const months = useMemo(() => oldestFirst(answer.data ?? []).toReversed(), [answer.data])
  const [chosen, setChosen] = useState<string | null>(null)
  const due = months.findLast(({ month, closed }) => !closed && month < monthOf(today as Day))?.month
  const shown = months.find(({ month }) => month === (chosen ?? due ?? workingMonth)) ?? months[0]
  const title = t(label('结账', 'Month close'))
  const list = useRef<HTMLDivElement>(null)
  const step = (by: 1 | -1) => () => {
    const rows = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = rows.findIndex((row) => row.getAttribute('aria-selected') === 'true')
    const next = rows[at + (rows.includes(document.activeElement as HTMLButtonElement) ? by : 0)]
    next?.focus()
    next?.click()
  }
  useKeys({
    ArrowDown: { label: label('下一个月份', 'The next month'), run: step(1) },
    ArrowUp: { label: label('上一个月份', 'The month above'), run: step(-1) },
  })
  if (answer.error && !answer.data)
    return (
      <PageFrame title={title} scroll>
        <p role="alert">
          {t(label('没有读出来：', 'Could not be read: '))}
          {answer.error.message}
        </p>
      </PageFrame>
    )
  return (
    <PageFrame
      title={title}
      subtitle={t(
        label(
          '结过账的月份不再变动；要改，先由负责人反结账',
          'A closed month never changes; to change it, reopen it first',
        ),
      )}
    >
      <div className="months">
        <div className="months-list" role="listbox" aria-label={title} ref={list}>
          <div className="months-row months-heads" aria-hidden>
            <span>{t(label('月份', 'Month'))}</span>
            <span>{t(label('状态', 'State'))}</span>
            <span>{t(label('利润', 'Profit'))}</span>
            <span>{t(label('草稿', 'Drafts'))}</span>
          </div>
          {months.map(({ month, closed, profitFen, drafts }) => (
            <button
              key={month}
              type="button"
              role="option"
              aria-selected={month === shown?.month}
              className="months-row"
              onClick={() => setChosen(month)}
            >
              <span>{month}</span>
              <span className={closed ? 'months-closed' : ''}>
                {t(closed ? label('已结账', 'Closed') : label('未结账', 'Open'))}
              </span>
              <span className={profitFen < 0 ? 'months-loss' : ''}>{formatFen(profitFen)}</span>
              <span className={drafts > 0 ? 'months-look' : ''}>{drafts === 0 ? '' : drafts}</span>
            </button>
          ))}
        </div>
        {shown && <MonthDetail key={shown.month} months={months} shown={shown} />}
      </div>
    </PageFrame>
  )
}
