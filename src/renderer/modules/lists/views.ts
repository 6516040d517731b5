// The saved views of a list, as chips: what people come to a list for. Which a kind has follows from its contract
// and from what it leaves open: goods to fulfil, invoices to come, money to settle.

import type { ListFilter } from '../../../shared/api.ts'
import type { DocumentContract, Label } from '../../../shared/contract/index.ts'
import { isFulfilled, label } from '../../../shared/contract/index.ts'

export type View = { readonly name: string; readonly label: Label; readonly filter: ListFilter }

const everything: View = { name: 'all', label: label('全部', 'All'), filter: {} }
const thisMonth: View = { name: 'thisMonth', label: label('本月', 'This month'), filter: { view: 'thisMonth' } }
/** Not a filter: drafts are kept apart from what is posted, and show in a list of their own. */
const drafts: View = { name: 'drafts', label: label('草稿', 'Drafts'), filter: {} }

const openWords: Readonly<Record<string, Label>> = {
  quotation: label('有效', 'Valid'),
  supplierClaim: label('未了结', 'Open'),
  shipmentNotice: label('在途', 'On the way'),
  delivery: label('未收完', 'Not collected'),
  purchaseInvoice: label('未付完', 'Not paid'),
  expense: label('未付完', 'Not paid'),
  moneyReceipt: label('有预收余额', 'With an advance left'),
  payment: label('有预付余额', 'With a prepayment left'),
}
/** Contracts with goods that are looked out for: late, or due within a week. */
const dueWords: Readonly<Record<string, Label>> = {
  purchaseContract: label('该到货', 'To receive'),
  salesContract: label('该发货', 'To deliver'),
  shipmentNotice: label('该到货', 'To receive'),
}
const notInvoicedKinds = new Set(['goodsReceipt', 'delivery'])
const overdueKinds = new Set(['delivery', 'purchaseInvoice'])

export function viewsOf(contract: DocumentContract): readonly View[] {
  const due = dueWords[contract.kind]
  const open =
    openWords[contract.kind] ??
    (contract.deadline === undefined ? undefined : contract.stateWords?.approved) ??
    (isFulfilled(contract) ? label('未执行完', 'Not fulfilled') : undefined)
  return [
    everything,
    thisMonth,
    drafts,
    ...(open ? [{ name: 'open', label: open, filter: { view: 'open' } }] : []),
    ...(contract.kind === 'quotation' ? [expired] : []),
    ...(contract.kind === 'priceList' ? [inForce] : []),
    ...(due ? [{ name: 'due', label: due, filter: { view: 'due' } }] : []),
    ...(contract.signable ? [toSign] : []),
    ...(notInvoicedKinds.has(contract.kind) ? [notInvoiced] : []),
    ...(contract.signedFor ? [unsigned, toFollowUp, signedShort] : []),
    ...(contract.kind === 'loadingSlip' ? [notDelivered] : []),
    ...(contract.kind === 'supplierClaim' ? [answerLate] : []),
    ...(overdueKinds.has(contract.kind) || contract.deadline !== undefined ? [overdue] : []),
    reversed,
  ]
}

/** Given to a customer, not taken up, and past the day it holds until. */
const expired: View = { name: 'expired', label: label('已过期', 'Expired'), filter: { view: 'expired' } }
/** In force, and not signed by both sides. */
const toSign: View = { name: 'toSign', label: label('待签署', 'To sign'), filter: { view: 'toSign' } }
const inForce: View = { name: 'inForce', label: label('生效中', 'In force'), filter: { view: 'inForce' } }
const notInvoiced: View = {
  name: 'notInvoiced',
  label: label('未开票', 'Not invoiced'),
  filter: { view: 'notInvoiced' },
}
const unsigned: View = { name: 'unsigned', label: label('回单未回', 'Return awaited'), filter: { view: 'unsigned' } }
const toFollowUp: View = {
  name: 'toFollowUp',
  label: label('差异待处理', 'To follow up'),
  filter: { view: 'toFollowUp' },
}
const signedShort: View = {
  name: 'signedShort',
  label: label('签收有差异', 'Signed short'),
  filter: { view: 'signedShort' },
}
const notDelivered: View = {
  name: 'notDelivered',
  label: label('装好未出库', 'Not delivered'),
  filter: { view: 'notDelivered' },
}
const overdue: View = { name: 'overdue', label: label('逾期', 'Overdue'), filter: { view: 'overdue' } }
const answerLate: View = { name: 'overdue', label: label('过期未答复', 'Answer late'), filter: { view: 'overdue' } }
const reversed: View = { name: 'reversed', label: label('已红冲', 'Reversed'), filter: { states: ['reversed'] } }
