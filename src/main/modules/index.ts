// The list of document kinds in the engine; the other list is `src/shared/catalog.ts`.

import type { DocumentKind } from '../../shared/catalog.ts'
import type { KindModule } from '../ledger/document-kind.ts'
import { purchaseInvoice } from './billing/purchase-invoice.ts'
import { salesInvoice } from './billing/sales-invoice.ts'
import { journalVoucher } from './ledger/journal-voucher.ts'
import { openingBalances } from './ledger/opening-balances.ts'
import { expenseBudget } from './planning/expense-budget.ts'
import { purchasePlan } from './planning/purchase-plan.ts'
import { salesTarget } from './planning/sales-target.ts'
import { salesPlan } from './planning/sales-plan.ts'
import { claimSettlement } from './purchasing/claim-settlement.ts'
import { goodsReceipt } from './purchasing/goods-receipt.ts'
import { purchaseFramework } from './purchasing/purchase-framework.ts'
import { marketNote } from './marketing/market-note.ts'
import { visit } from './marketing/visit.ts'
import { purchaseContract } from './purchasing/purchase-contract.ts'
import { purchaseInquiry } from './purchasing/purchase-inquiry.ts'
import { purchaseReturn } from './purchasing/purchase-return.ts'
import { shipmentNotice } from './purchasing/shipment-notice.ts'
import { supplierCompensation } from './purchasing/supplier-compensation.ts'
import { supplierClaim } from './purchasing/supplier-claim.ts'
import { custodyFee } from './sales/custody-fee.ts'
import { delivery } from './sales/delivery.ts'
import { pickList } from './sales/pick-list.ts'
import { directShipment } from './sales/direct-shipment.ts'
import { floatIssue } from './sales/float-issue.ts'
import { floatSettlement } from './sales/float-settlement.ts'
import { priceCompensation } from './sales/price-compensation.ts'
import { cropSolution } from './sales/crop-solution.ts'
import { quotation } from './sales/quotation.ts'
import { salesInquiry } from './sales/sales-inquiry.ts'
import { priceList } from './sales/price-list.ts'
import { salesFramework } from './sales/sales-framework.ts'
import { salesContract } from './sales/sales-contract.ts'
import { salesReturn } from './sales/sales-return.ts'
import { serviceTicket } from './sales/service-ticket.ts'
import { advanceSettlement } from './treasury/advance-settlement.ts'
import { expense } from './treasury/expense.ts'
import { freightSettlement } from './treasury/freight-settlement.ts'
import { moneyReceipt } from './treasury/money-receipt.ts'
import { moneyTransfer } from './treasury/money-transfer.ts'
import { payment } from './treasury/payment.ts'
import { prepaymentSettlement } from './treasury/prepayment-settlement.ts'
import { refund } from './treasury/refund.ts'
import { loadingSlip } from './warehouse/loading-slip.ts'
import { placement } from './warehouse/placement.ts'
import { qualityCheck } from './warehouse/quality-check.ts'
import { qualityProblem } from './warehouse/quality-problem.ts'
import { quarantine } from './warehouse/quarantine.ts'
import { custodyReceipt } from './warehouse/custody-receipt.ts'
import { custodyRelease } from './warehouse/custody-release.ts'
import { stockCheck } from './warehouse/stock-check.ts'
import { weighbridgeSlip } from './warehouse/weighbridge-slip.ts'
import { transfer } from './warehouse/transfer.ts'

export const modules = {
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
} as const satisfies Record<DocumentKind, KindModule>
