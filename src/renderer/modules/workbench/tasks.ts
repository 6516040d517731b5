// What waits for me, as sentences with numbers, each leading to the list it names.

import type { WorkbenchTask } from '../../../shared/api.ts'
import { label, type Label } from '../../../shared/contract/index.ts'

type TaskName = WorkbenchTask['name']

export type TaskWords = {
  /** What follows the number. */
  readonly text: Label
  readonly path: string
  /** `late` is owed late or short: red; `due` wants a look: amber. */
  readonly tone: 'late' | 'due' | 'calm'
}

export function taskWords(name: TaskName, count: number): TaskWords {
  const one = count === 1
  switch (name) {
    case 'overdue':
      return task(
        `笔应收款已逾期`,
        one ? 'receivable is overdue' : 'receivables are overdue',
        '/report/open-items?side=receivable&overdueOnly=true',
        'late',
      )
    case 'lowStock':
      return task(
        '种商品低于最低库存',
        one ? 'product below its minimum' : 'products below their minimum',
        '/report/low-stock',
        'late',
      )
    case 'toReceive':
      return task(
        '份采购合同待到货',
        one ? 'purchase contract to receive' : 'purchase contracts to receive',
        '/list/purchaseContract?view=open',
        'calm',
      )
    case 'toDeliver':
      return task(
        '份销售合同待发货',
        one ? 'sales contract to deliver' : 'sales contracts to deliver',
        '/list/salesContract?view=open',
        'calm',
      )
    case 'receivedNotInvoiced':
      return task(
        '张入库单票未到',
        one ? 'receipt not yet invoiced' : 'receipts not yet invoiced',
        '/list/goodsReceipt?view=notInvoiced',
        'due',
      )
    case 'deliveredNotInvoiced':
      return task(
        '张出库单未开票',
        one ? 'delivery to invoice' : 'deliveries to invoice',
        '/list/delivery?view=notInvoiced',
        'due',
      )
    case 'drafts':
      return task('张草稿没有过账', one ? 'draft not posted' : 'drafts not posted', '', 'due')
  }
}

/** Late money first, then goods that are waited for, then paper. */
const order: readonly TaskName[] = [
  'overdue',
  'lowStock',
  'toReceive',
  'toDeliver',
  'receivedNotInvoiced',
  'deliveredNotInvoiced',
  'drafts',
]

export const inOrder = (tasks: readonly WorkbenchTask[]): readonly WorkbenchTask[] =>
  tasks.filter(({ count }) => count > 0).toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name))

const task = (zh: string, en: string, path: string, tone: TaskWords['tone']): TaskWords => ({
  text: label(zh, en),
  path,
  tone,
})
