// The month in six figures: what each is measured against and what it opens.

import type { Workbench } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'
import { firstDay, lastDay } from '../../../shared/kernel/index.ts'
import type { Month } from '../../../shared/kernel/index.ts'
import { formatFen } from '../../ui/format.ts'

export type Figure = {
  readonly name: string
  readonly label: Label
  readonly fen: number
  readonly note: Label | null
  readonly late?: boolean
  readonly path: string
}

export function figuresOf(workbench: Workbench): readonly Figure[] {
  const { month, months, salesFen, collectedFen, marginFen, stockValueFen, receivableFen, payableFen, aging } =
    workbench
  const estimated = workbench.tasks.find(({ name }) => name === 'receivedNotInvoiced')?.amountFen ?? 0
  const before = months[months.findIndex((one) => one.month === month) - 1]
  const last = (fen: number | undefined): Label | null =>
    fen === undefined ? null : label(`上月 ${formatFen(fen)}`, `Prior ${formatFen(fen)}`)
  const rate = salesFen > 0 ? ((marginFen * 100) / salesFen).toFixed(1) : null
  const lateFen = aging.slice(1).reduce((total, { amountFen }) => total + amountFen, 0)
  const span = `from=${firstDay(month as Month)}&to=${lastDay(month as Month)}`
  return [
    {
      name: 'sales',
      label: label('本月销售', 'Sales'),
      fen: salesFen,
      note: last(before?.salesFen),
      path: `/report/sales-ledger?${span}`,
    },
    {
      name: 'collected',
      label: label('本月收款', 'Collected'),
      fen: collectedFen,
      note: last(before?.collectedFen),
      path: `/list/moneyReceipt?${span}`,
    },
    {
      name: 'margin',
      label: label('本月毛利', 'Margin'),
      fen: marginFen,
      note: rate === null ? null : label(`毛利率 ${rate}%`, `${rate}% of sales`),
      path: `/report/profit?month=${month}`,
    },
    {
      name: 'stock',
      label: label('库存金额', 'Stock value'),
      fen: stockValueFen,
      note: null,
      path: '/report/stock-value',
    },
    {
      name: 'receivable',
      label: label('应收', 'Receivable'),
      fen: receivableFen,
      note:
        lateFen > 0
          ? label(`逾期 ${formatFen(lateFen)}`, `Overdue ${formatFen(lateFen)}`)
          : label('没有逾期', 'Nothing overdue'),
      late: lateFen > 0,
      path: '/report/receivables',
    },
    {
      name: 'payable',
      label: label('应付', 'Payable'),
      fen: payableFen,
      note: label(`票未到 ${formatFen(estimated)}`, `Estimated ${formatFen(estimated)}`),
      path: '/report/payables',
    },
  ]
}
