// Sales and money collected over twelve months. The words above are legend and reading at once: the month pointed at,
// or the last one. A month opens its sales ledger.

import { useCallback, useMemo, useState } from 'react'
import type { Workbench } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { firstDay, lastDay } from '../../../shared/kernel/index.ts'
import type { Month } from '../../../shared/kernel/index.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { Chart } from '../../ui/charts/Chart.tsx'
import { formatFen } from '../../ui/format.ts'
import type { Tokens } from '../../ui/theme.ts'
import { salesChartOption } from './sales-chart-option.ts'

export function SalesChart({ months }: { readonly months: Workbench['months'] }) {
  const { t, language } = useWords()
  const [pointed, setPointed] = useState<number | null>(null)
  const option = useMemo(() => (colors: Tokens) => salesChartOption(months, colors, language), [months, language])
  const open = useCallback(
    (index: number) => {
      const month = months[index]?.month as Month | undefined
      if (month) openTab({ path: `/report/sales-ledger?from=${firstDay(month)}&to=${lastDay(month)}` })
    },
    [months],
  )
  const read = months[pointed ?? months.length - 1]
  return (
    <section className="workbench-chart">
      <header>
        <h2>{t(label('近 12 个月', 'Twelve months'))}</h2>
        {read && (
          <p className="workbench-reading" aria-live="off">
            <span className="workbench-month">{read.month}</span>
            <span>
              <i className="workbench-line-sales" />
              {t(label('销售', 'Sales'))} <b>{formatFen(read.salesFen)}</b>
            </span>
            <span>
              <i className="workbench-line-collected" />
              {t(label('收款', 'Collected'))} <b>{formatFen(read.collectedFen)}</b>
            </span>
            <span>
              {t(label('毛利', 'Margin'))}{' '}
              <b className={read.marginFen < 0 ? 'workbench-late' : ''}>{formatFen(read.marginFen)}</b>
            </span>
          </p>
        )}
      </header>
      <div className="workbench-plot">
        <Chart
          option={option}
          count={months.length}
          label={t(label('近 12 个月的销售和收款', 'Sales and money collected over twelve months'))}
          pointed={pointed}
          onPoint={setPointed}
          onOpen={open}
        />
      </div>
    </section>
  )
}
