// The list of reports, in the order they are offered. A new one is a contract here, its query in `src/main/reports`,
// and a line in each list. It stands apart from `catalog.ts`, which it reads for the names of document kinds.

import { campaignResults } from './campaign-results.ts'
import { segmentMembers } from './segment-members.ts'
import type { ReportContract } from '../contract/index.ts'
import { accountLedger, cashJournal } from './account-ledger.ts'
import { availableToPromise } from './available-to-promise.ts'
import { afterSales } from './after-sales.ts'
import { payables, receivables } from './balances.ts'
import { contracts } from './contract-progress.ts'
import { frameworkProgress } from './framework-progress.ts'
import { purchaseLedger, salesLedger } from './goods-ledgers.ts'
import { goodsInCustody } from './goods-in-custody.ts'
import { goodsAtShops } from './goods-at-shops.ts'
import { goodsToCome } from './goods-to-come.ts'
import { freightEstimate } from './freight-estimate.ts'
import { freight } from './freight.ts'
import { inquiryComparison } from './inquiry-comparison.ts'
import { deliveredNotInvoiced, receivedNotInvoiced } from './not-invoiced.ts'
import { lotTrace } from './lot-trace.ts'
import { environmentLog } from './environment-log.ts'
import { checksDue } from './checks-due.ts'
import { lowStock } from './low-stock.ts'
import { lateInterest } from './late-interest.ts'
import { openItems } from './open-items.ts'
import { orderStatus } from './order-status.ts'
import { paidNotPickedUp } from './paid-not-picked-up.ts'
import { paymentsDue } from './payments-due.ts'
import { budgetProgress } from './budget-progress.ts'
import { channelTree } from './channel-tree.ts'
import { marginDeviation } from './margin-deviation.ts'
import { marketPrices } from './market-prices.ts'
import { planProgress } from './plan-progress.ts'
import { priceChangeCompensation } from './price-change-compensation.ts'
import { priceDeviation } from './price-deviation.ts'
import { profit } from './profit.ts'
import { customerNeeds } from './customer-needs.ts'
import { customerScore } from './customer-score.ts'
import { salespersonBoard } from './salesperson-board.ts'
import { salesAnalysis } from './sales-analysis.ts'
import { targetProgress } from './target-progress.ts'
import { statement } from './statement.ts'
import { expiring, heldLots, slowMoving, stockAgeing } from './stock-age.ts'
import { stockInDetail } from './stock-in-detail.ts'
import { stockMoves, stockSummary } from './stock-moves.ts'
import { stockByPosition } from './stock-by-position.ts'
import { stock, stockValue } from './stock.ts'
import { toCollect } from './to-collect.ts'
import { toLoad } from './to-load.ts'
import { supplierLicences } from './supplier-licences.ts'
import { supplierRecord } from './supplier-record.ts'
import { trialBalance } from './trial-balance.ts'
import { vouchers } from './vouchers.ts'

const reports = {
  'plan-progress': planProgress,
  'target-progress': targetProgress,
  'margin-deviation': marginDeviation,
  'budget-progress': budgetProgress,
  'inquiry-comparison': inquiryComparison,
  'goods-to-come': goodsToCome,
  'supplier-record': supplierRecord,
  'supplier-licences': supplierLicences,
  contracts,
  'framework-progress': frameworkProgress,
  'purchase-ledger': purchaseLedger,
  'order-status': orderStatus,
  'paid-not-picked-up': paidNotPickedUp,
  'sales-ledger': salesLedger,
  'sales-analysis': salesAnalysis,
  'customer-score': customerScore,
  'salesperson-board': salespersonBoard,
  'price-deviation': priceDeviation,
  'price-change-compensation': priceChangeCompensation,
  'channel-tree': channelTree,
  'customer-needs': customerNeeds,
  'market-prices': marketPrices,
  'campaign-results': campaignResults,
  'segment-members': segmentMembers,
  'after-sales': afterSales,
  'goods-at-shops': goodsAtShops,
  'goods-in-custody': goodsInCustody,
  stock,
  'stock-value': stockValue,
  'stock-in-detail': stockInDetail,
  'stock-ageing': stockAgeing,
  expiring,
  'slow-moving': slowMoving,
  'held-lots': heldLots,
  'stock-summary': stockSummary,
  'stock-moves': stockMoves,
  'lot-trace': lotTrace,
  'low-stock': lowStock,
  'checks-due': checksDue,
  'stock-by-position': stockByPosition,
  'environment-log': environmentLog,
  'to-load': toLoad,
  'freight-estimate': freightEstimate,
  'available-to-promise': availableToPromise,
  'received-not-invoiced': receivedNotInvoiced,
  'delivered-not-invoiced': deliveredNotInvoiced,
  receivables,
  payables,
  'open-items': openItems,
  'to-collect': toCollect,
  'late-interest': lateInterest,
  'payments-due': paymentsDue,
  statement,
  freight,
  'cash-journal': cashJournal,
  'trial-balance': trialBalance,
  'account-ledger': accountLedger,
  vouchers,
  profit,
} as const satisfies Record<string, ReportContract>

export type ReportName = keyof typeof reports
export type ReportContractOf<N extends ReportName> = (typeof reports)[N]

export const reportNames = Object.keys(reports) as ReportName[]
export const isReportName = (name: string): name is ReportName => Object.hasOwn(reports, name)
export const reportOf = (name: ReportName): ReportContract => reports[name]
