// Where an order is: from what was agreed to what was paid. Each stage is reached by a document of its own, or by the
// signature on one; the same words stand on the document's page and in the list of orders.

import { label } from '../contract/index.ts'

/** What a step of an order's way is, in the order they are gone. */
export const orderSteps = {
  ordered: label('下单', 'Ordered'),
  picked: label('提货单', 'Picked'),
  loaded: label('装车', 'Loaded'),
  delivered: label('出库', 'Delivered'),
  signed: label('签收', 'Signed for'),
  invoiced: label('开票', 'Invoiced'),
  paid: label('收款', 'Paid'),
} as const
export type OrderStep = keyof typeof orderSteps

/** A step of an order's way: its document, or the signature on it. */
export type TimelineStep = {
  readonly step: OrderStep
  readonly documentId: number
  /** Its number; of a signature also who signed. */
  readonly no: string
  readonly day: string
  readonly user: string
  /** Brought, and not signed for yet. */
  readonly awaited: boolean
  /** How much of the goods it is about; null where it is about money, or says no more than the delivery it signs. */
  readonly tonnesMilli: number | null
  readonly amountFen: number | null
}

/** Where an order as a whole stands. */
export const orderStages = {
  ordered: label('待提货', 'To be picked'),
  picked: label('待装车', 'To be loaded'),
  loaded: label('已装车', 'Loaded'),
  partly: label('部分出库', 'Partly delivered'),
  onTheWay: label('在途', 'On the way'),
  delivered: label('待开票', 'To be invoiced'),
  invoiced: label('待收款', 'To be paid'),
  done: label('完成', 'Done'),
} as const
export type OrderStage = keyof typeof orderStages

/** Kinds that are a step of an order's way, and show the whole of it. */
export const stepKinds = {
  salesContract: 'ordered',
  pickList: 'picked',
  loadingSlip: 'loaded',
  delivery: 'delivered',
  salesInvoice: 'invoiced',
  moneyReceipt: 'paid',
} as const satisfies Readonly<Record<string, OrderStep>>

export const hasTimeline = (kind: string): boolean =>
  kind === 'salesContract' || kind === 'pickList' || kind === 'loadingSlip' || kind === 'delivery'

/** Quantities of an order's line, as far as each step has got. */
export type Progress = {
  readonly orderedMilli: number
  readonly pickedMilli: number
  readonly loadedMilli: number
  readonly deliveredMilli: number
  /** Brought, and the signed return is not back. */
  readonly unsignedMilli: number
  readonly invoicedMilli: number
  /** Still open on its deliveries. */
  readonly openFen: number
}

export function stageOf(of: Progress): OrderStage {
  if (of.deliveredMilli < of.orderedMilli) {
    if (of.deliveredMilli > 0) return 'partly'
    if (of.loadedMilli > 0) return 'loaded'
    return of.pickedMilli > 0 ? 'picked' : 'ordered'
  }
  if (of.unsignedMilli > 0) return 'onTheWay'
  if (of.invoicedMilli < of.deliveredMilli) return 'delivered'
  return of.openFen > 0 ? 'invoiced' : 'done'
}
