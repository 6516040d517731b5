// What waits for me, as sentences with numbers, each leading to the list it names. Late money first, then goods that are
// waited for, then paper; drafts stand apart, with their names.

import type { WorkbenchTask } from '../../../shared/api.ts'
import { label, type ItemSide, type Label } from '../../../shared/contract/index.ts'

type TaskName = WorkbenchTask['name']

type Task = {
  /** What follows the number; in English one is not spoken of as many. */
  readonly one: Label
  readonly many: Label
  readonly path: string
  /** `late` is owed late or short: red; `due` wants a look: amber. */
  readonly tone: 'late' | 'due' | 'calm'
}

const task = (zh: string, one: string, many: string, path: string, tone: Task['tone']): Task => ({
  one: label(zh, one),
  many: label(zh, many),
  path,
  tone,
})

const overdue = (side: ItemSide) => `/report/open-items?side=${side}&overdueOnly=true`

/** In the order they are listed. Contracts wait when goods fall due within a week, or are late. */
const tasks: Readonly<Record<Exclude<TaskName, 'drafts'>, Task>> = {
  toApprove: task(
    '张单据等我审批',
    'document waits for my approval',
    'documents wait for my approval',
    '/approvals',
    'due',
  ),
  returned: task(
    '张单据被退回，等我修改',
    'document came back to be changed',
    'documents came back to be changed',
    '/approvals?show=mine',
    'due',
  ),
  refused: task(
    '张送审的单据被拒绝了',
    'document I submitted was refused',
    'documents I submitted were refused',
    '/approvals?show=mine',
    'due',
  ),
  overdue: task('笔应收款已逾期', 'receivable is overdue', 'receivables are overdue', overdue('receivable'), 'late'),
  lowStock: task(
    '种商品低于最低库存',
    'product below its minimum',
    'products below minimum',
    '/report/low-stock',
    'late',
  ),
  checksDue: task('处该盘点了', 'stock check is due', 'stock checks are due', '/report/checks-due?dueOnly=true', 'due'),
  claimsLate: task(
    '份索赔过期未答复',
    'claim is late in being answered',
    'claims are late in being answered',
    '/list/supplierClaim?view=overdue',
    'late',
  ),
  arriving: task(
    '车货该到了，等着收',
    'shipment should be here by now',
    'shipments should be here by now',
    '/expected',
    'due',
  ),
  payablesDue: task('笔应付款已到期', 'payable is due', 'payables are due', overdue('payable'), 'due'),
  paymentsDue: task(
    '笔合同款一周内该收付',
    'contract payment due this week',
    'contract payments due this week',
    '/report/payments-due?dueOnly=true',
    'due',
  ),
  ticketsLate: task(
    '张售后单过了答复期限',
    'after-sales ticket is late in being answered',
    'after-sales tickets are late in being answered',
    '/list/serviceTicket?view=overdue',
    'late',
  ),
  problemsLate: task(
    '件质量问题过了处理期限',
    'quality problem is past its deadline',
    'quality problems are past their deadline',
    '/list/qualityProblem?view=overdue',
    'late',
  ),
  expiring: task(
    '批货快到期或已过期',
    'lot expires soon or has',
    'lots expire soon or have',
    '/report/expiring',
    'due',
  ),
  heldLots: task(
    '批货待检、冻结或破损',
    'lot is to be checked, frozen or damaged',
    'lots are to be checked, frozen or damaged',
    '/report/held-lots',
    'due',
  ),
  problemsOpen: task(
    '件质量问题处理中',
    'quality problem is being dealt with',
    'quality problems are being dealt with',
    '/list/qualityProblem?view=open',
    'calm',
  ),
  claimsOpen: task(
    '份索赔等答复',
    'claim waits for an answer',
    'claims wait for an answer',
    '/list/supplierClaim?view=open',
    'calm',
  ),
  ticketsOpen: task(
    '张售后单处理中',
    'after-sales ticket is open',
    'after-sales tickets are open',
    '/list/serviceTicket?view=open',
    'calm',
  ),
  rooms: task(
    '个仓库的温湿度要看一下',
    'warehouse to look at: temperature or humidity',
    'warehouses to look at: temperature or humidity',
    '/environment',
    'due',
  ),
  licences: task(
    '份供应商证照快到期或已过期',
    'supplier’s licence runs out or has run out',
    'suppliers’ licences run out or have run out',
    '/report/supplier-licences?endingOnly=true',
    'due',
  ),
  toReceive: task(
    '份采购合同一周内该到货',
    'contract to receive this week',
    'contracts to receive this week',
    '/list/purchaseContract?view=due',
    'calm',
  ),
  toDeliver: task(
    '份销售合同一周内该发货',
    'contract to deliver this week',
    'contracts to deliver this week',
    '/list/salesContract?view=due',
    'calm',
  ),
  promisesBroken: task(
    '个客户答应付款没付',
    'customer broke a promise to pay',
    'customers broke a promise to pay',
    '/report/to-collect?which=broken',
    'late',
  ),
  contactsDue: task('个客户今天该联系', 'customer to contact', 'customers to contact', '/calendar', 'calm'),
  toLoad: task('张提货单待装车', 'pick list to load', 'pick lists to load', '/to-load', 'calm'),
  notDelivered: task(
    '张装车单还没出库',
    'loading slip not delivered yet',
    'loading slips not delivered yet',
    '/list/loadingSlip?view=notDelivered',
    'due',
  ),
  unsigned: task(
    '张出库单等回单',
    'delivery not signed for yet',
    'deliveries not signed for yet',
    '/list/delivery?view=unsigned',
    'due',
  ),
  signedShort: task(
    '张回单有短少或破损没处理',
    'delivery signed for as short or torn, to follow up',
    'deliveries signed for as short or torn, to follow up',
    '/list/delivery?view=toFollowUp',
    'due',
  ),
  receivedNotInvoiced: task(
    '张入库单票未到',
    'receipt not yet invoiced',
    'receipts not yet invoiced',
    '/list/goodsReceipt?view=notInvoiced',
    'due',
  ),
  deliveredNotInvoiced: task(
    '张出库单未开票',
    'delivery to invoice',
    'deliveries to invoice',
    '/list/delivery?view=notInvoiced',
    'due',
  ),
}

export type Waiting = {
  readonly name: string
  readonly count: number
  readonly amountFen: number | null
  readonly byDay: string | null
  readonly text: Label
  readonly path: string
  readonly tone: Task['tone']
}

/** What is waiting, worded, in order. */
export function waitingOf(counted: readonly WorkbenchTask[]): readonly Waiting[] {
  return Object.entries(tasks).flatMap(([name, { one, many, path, tone }]) => {
    const found = counted.find((each) => each.name === name && each.count > 0)
    if (!found) return []
    const { count, amountFen, byDay = null } = found
    return [{ name, count, amountFen, byDay, text: count === 1 ? one : many, path, tone }]
  })
}
