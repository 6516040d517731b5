// What the workbench is told: what waits for somebody, and the figures of the month.

export type WorkbenchTask = {
  readonly name:
    | 'toReceive'
    | 'toDeliver'
    | 'toLoad'
    | 'notDelivered'
    | 'unsigned'
    | 'signedShort'
    | 'receivedNotInvoiced'
    | 'deliveredNotInvoiced'
    | 'overdue'
    | 'payablesDue'
    | 'paymentsDue'
    | 'lowStock'
    | 'checksDue'
    | 'arriving'
    | 'heldLots'
    | 'expiring'
    | 'problemsLate'
    | 'ticketsLate'
    | 'ticketsOpen'
    | 'problemsOpen'
    | 'claimsOpen'
    | 'claimsLate'
    | 'contactsDue'
    | 'promisesBroken'
    | 'rooms'
    | 'licences'
    | 'drafts'
    | 'toApprove'
    | 'returned'
    | 'refused'
  readonly count: number
  readonly amountFen: number | null
  /** The first day by which one of them is to be dealt with. */
  readonly byDay?: string | null
}

export type Workbench = {
  readonly month: string
  readonly tasks: readonly WorkbenchTask[]
  readonly salesFen: number
  readonly collectedFen: number
  readonly marginFen: number
  readonly stockValueFen: number
  readonly receivableFen: number
  readonly payableFen: number
  readonly months: readonly {
    readonly month: string
    readonly salesFen: number
    readonly collectedFen: number
    readonly marginFen: number
  }[]
  readonly aging: readonly { readonly bucket: string; readonly amountFen: number }[]
  readonly stock: readonly {
    readonly productId: number
    readonly productText: string
    readonly valueFen: number
    readonly qtyMilli: number
    readonly unit: string
  }[]
}
