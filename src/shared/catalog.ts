// The list of what the product consists of. A new document kind, record or report is one line here
// and one line in `src/main/modules/index.ts`.

import type { DocumentContract, RecordContract } from './contract/index.ts'
import { purchaseInvoice } from './billing/purchase-invoice.ts'
import { salesInvoice } from './billing/sales-invoice.ts'
import { journalVoucher } from './ledger/journal-voucher.ts'
import { ledgerAccount } from './ledger/ledger-account.ts'
import { openingBalances } from './ledger/opening-balances.ts'
import { campaign } from './marketing/campaign.ts'
import { lead } from './marketing/lead.ts'
import { segment } from './marketing/segment.ts'
import { marketNote } from './marketing/market-note.ts'
import { visit } from './marketing/visit.ts'
import { approvalRuleFor } from './office/approval-rule.ts'
import { contact } from './partners/contact.ts'
import { freightRate } from './partners/freight-rate.ts'
import { handoverPlace } from './partners/handover-place.ts'
import { partner } from './partners/partner.ts'
import { salesperson } from './partners/salesperson.ts'
import { supplierLicence } from './partners/supplier-licence.ts'
import { territoryGrant } from './partners/territory-grant.ts'
import { territory } from './partners/territory.ts'
import { clauseTemplate } from './office/clause-template.ts'
import { reviewItem } from './office/review-item.ts'
import { expenseBudget } from './planning/expense-budget.ts'
import { purchasePlan } from './planning/purchase-plan.ts'
import { salesTarget } from './planning/sales-target.ts'
import { salesPlan } from './planning/sales-plan.ts'
import { product } from './products/product.ts'
import { claimSettlement } from './purchasing/claim-settlement.ts'
import { goodsReceipt } from './purchasing/goods-receipt.ts'
import { purchaseInquiry } from './purchasing/purchase-inquiry.ts'
import { purchaseFramework } from './purchasing/purchase-framework.ts'
import { purchaseContract } from './purchasing/purchase-contract.ts'
import { purchaseReturn } from './purchasing/purchase-return.ts'
import { shipmentNotice } from './purchasing/shipment-notice.ts'
import { supplierCompensation } from './purchasing/supplier-compensation.ts'
import { supplierClaim } from './purchasing/supplier-claim.ts'
import { priceCompensation } from './sales/price-compensation.ts'
import { cropSolution } from './sales/crop-solution.ts'
import { quotation } from './sales/quotation.ts'
import { salesInquiry } from './sales/sales-inquiry.ts'
import { custodyFee } from './sales/custody-fee.ts'
import { delivery } from './sales/delivery.ts'
import { directShipment } from './sales/direct-shipment.ts'
import { floatIssue } from './sales/float-issue.ts'
import { floatSettlement } from './sales/float-settlement.ts'
import { priceList } from './sales/price-list.ts'
import { pickList } from './sales/pick-list.ts'
import { salesFramework } from './sales/sales-framework.ts'
import { salesContract } from './sales/sales-contract.ts'
import { salesReturn } from './sales/sales-return.ts'
import { serviceTicket } from './sales/service-ticket.ts'
import { advanceSettlement } from './treasury/advance-settlement.ts'
import { expenseItem } from './treasury/expense-item.ts'
import { expense } from './treasury/expense.ts'
import { freightSettlement } from './treasury/freight-settlement.ts'
import { moneyAccount } from './treasury/money-account.ts'
import { moneyReceipt } from './treasury/money-receipt.ts'
import { moneyTransfer } from './treasury/money-transfer.ts'
import { payment } from './treasury/payment.ts'
import { prepaymentSettlement } from './treasury/prepayment-settlement.ts'
import { refund } from './treasury/refund.ts'
import { classLimit } from './warehouse/class-limit.ts'
import { placement } from './warehouse/placement.ts'
import { position } from './warehouse/position.ts'
import { qualityCheck } from './warehouse/quality-check.ts'
import { qualityProblem } from './warehouse/quality-problem.ts'
import { quarantine } from './warehouse/quarantine.ts'
import { custodyReceipt } from './warehouse/custody-receipt.ts'
import { custodyRelease } from './warehouse/custody-release.ts'
import { checkPlan } from './warehouse/check-plan.ts'
import { stockCheck } from './warehouse/stock-check.ts'
import { loadingSlip } from './warehouse/loading-slip.ts'
import { storageRule } from './warehouse/storage-rule.ts'
import { transfer } from './warehouse/transfer.ts'
import { weighbridgeSlip } from './warehouse/weighbridge-slip.ts'
import { warehouse } from './warehouse/warehouse.ts'

export const documents = {
  salesPlan,
  salesTarget,
  expenseBudget,
  purchasePlan,
  purchaseInquiry,
  purchaseFramework,
  purchaseContract,
  goodsReceipt,
  shipmentNotice,
  purchaseInvoice,
  purchaseReturn,
  supplierCompensation,
  supplierClaim,
  claimSettlement,
  salesInquiry,
  cropSolution,
  quotation,
  priceList,
  salesFramework,
  salesContract,
  delivery,
  pickList,
  directShipment,
  floatIssue,
  floatSettlement,
  salesInvoice,
  salesReturn,
  visit,
  marketNote,
  priceCompensation,
  serviceTicket,
  loadingSlip,
  transfer,
  placement,
  stockCheck,
  custodyReceipt,
  custodyRelease,
  custodyFee,
  qualityCheck,
  qualityProblem,
  quarantine,
  moneyReceipt,
  advanceSettlement,
  payment,
  prepaymentSettlement,
  expense,
  freightSettlement,
  moneyTransfer,
  refund,
  weighbridgeSlip,
  journalVoucher,
  openingBalances,
} as const satisfies Record<string, DocumentContract>

export const records = {
  product,
  partner,
  contact,
  handoverPlace,
  freightRate,
  supplierLicence,
  salesperson,
  territory,
  territoryGrant,
  warehouse,
  checkPlan,
  position,
  storageRule,
  classLimit,
  clauseTemplate,
  reviewItem,
  moneyAccount,
  ledgerAccount,
  expenseItem,
  segment,
  campaign,
  lead,
  approvalRule: approvalRuleFor(documents),
} as const satisfies Record<string, RecordContract>

export type DocumentKind = keyof typeof documents

export const documentKinds = Object.keys(documents) as DocumentKind[]
export const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(documents, kind)
export const contractOf = (kind: DocumentKind): DocumentContract => documents[kind]
export const recordContractOf = (kind: keyof typeof records): RecordContract => records[kind]
