// Money owed to us by age, and where the money in stock lies.

import type { Workbench } from '../../../shared/api.ts'
import { label } from '../../../shared/contract/index.ts'
import { agingBuckets } from '../../../shared/reports/aging.ts'
import { useWords } from '../../app/language.tsx'
import { openTab } from '../../app/tabs.ts'
import { BarList, type BarRow } from '../../ui/charts/BarList.tsx'
import { StackedBar } from '../../ui/charts/StackedBar.tsx'
import { formatFen, formatQuantity } from '../../ui/format.ts'

export function ReceivableAging({ workbench }: { readonly workbench: Workbench }) {
  const { t } = useWords()
  const parts = agingBuckets.map(({ bucket, label: words }, level) => {
    const value = workbench.aging.find((one) => one.bucket === bucket)?.amountFen ?? 0
    return { name: bucket, text: t(words), figure: formatFen(value), value, level }
  })
  const title = label('应收账龄（逾期天数）', 'Receivables by days overdue')
  return (
    <section>
      <h2>{t(title)}</h2>
      <StackedBar parts={parts} label={t(title)} onOpen={() => openTab({ path: '/report/receivables' })} />
    </section>
  )
}

/** As many as fit in two columns without scrolling on a small screen. */
const shownMost = 12

export function StockBars({ stock }: { readonly stock: Workbench['stock'] }) {
  const { t } = useWords()
  const sorted = stock.toSorted((a, b) => b.valueFen - a.valueFen)
  const rest = sorted.slice(shownMost)
  const title = label('库存金额', 'Stock by value')
  const rows: BarRow[] = sorted.slice(0, shownMost).map(({ productId, productText, valueFen, qtyMilli, unit }) => ({
    key: String(productId),
    text: productText,
    value: valueFen,
    figure: formatFen(valueFen),
    detail: `${formatQuantity(qtyMilli)} ${unit}`,
    onOpen: () => openTab({ path: `/report/stock-moves?productId=${productId}` }),
  }))
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{t(title)}</h2>
      <div className="workbench-stock">
        <BarList rows={rows} label={t(title)} />
      </div>
      {rest.length > 0 && (
        <button type="button" className="workbench-link" onClick={() => openTab({ path: '/report/stock-value' })}>
          {t(
            label(
              `其余 ${rest.length} 种 ${formatFen(rest.reduce((total, { valueFen }) => total + valueFen, 0))}`,
              `${rest.length} more, ${formatFen(rest.reduce((total, { valueFen }) => total + valueFen, 0))}`,
            ),
          )}
        </button>
      )}
    </section>
  )
}
