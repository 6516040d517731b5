// The list of reports in the engine; the other list is `src/shared/reports/index.ts`. A report that is declared
// there without a query here does not compile. Whoever runs one has the parameters from people: `checkParams` words
// what is wrong with them; here wrong ones are a caller's mistake and stop it.

import { campaignResults } from './campaign-results.ts'
import { segmentMembers } from './segment-members.ts'
import type { AnyRow } from '../../shared/contract/index.ts'
import { assert } from '../../shared/kernel/index.ts'
import { isReportName, reportOf, type ReportContractOf, type ReportName } from '../../shared/reports/index.ts'
import { totalsOf } from '../../shared/reports/rows.ts'
import type { Sql } from '../books/sql.ts'
import { accountLedger } from './account-ledger.ts'
import { availableToPromise } from './available-to-promise.ts'
import { afterSales } from './after-sales.ts'
import { cashJournal } from './cash-journal.ts'
import { contracts } from './contracts.ts'
import { frameworkProgress } from './framework-progress.ts'
import { goodsAtShops } from './goods-at-shops.ts'
import { goodsInCustody } from './goods-in-custody.ts'
import { lotTrace } from './lot-trace.ts'
import { goodsToCome } from './goods-to-come.ts'
import { freightEstimate } from './freight-estimate.ts'
import { freight } from './freight.ts'
import { inquiryComparison } from './inquiry-comparison.ts'
import { environmentLog } from './environment-log.ts'
import { checksDue } from './checks-due.ts'
import { lowStock } from './low-stock.ts'
import { deliveredNotInvoiced, receivedNotInvoiced } from './not-invoiced.ts'
import { lateInterest } from './late-interest.ts'
import { openItems } from './open-items.ts'
import { paymentsDue } from './payments-due.ts'
import { payables } from './payables.ts'
import { orderStatus } from './order-status.ts'
import { paidNotPickedUp } from './paid-not-picked-up.ts'
import { budgetProgress } from './budget-progress.ts'
import { channelTree } from './channel-tree.ts'
import { marginDeviation } from './margin-deviation.ts'
import { marketPrices } from './market-prices.ts'
import { planProgress } from './plan-progress.ts'
import { priceChangeCompensation } from './price-change-compensation.ts'
import { priceDeviation } from './price-deviation.ts'
import { profit } from './profit.ts'
import { purchaseLedger } from './purchase-ledger.ts'
import { receivables } from './receivables.ts'
import { checkParams, fillParams } from './report-params.ts'
import type { ReportQuery } from './report-query.ts'
import { salesLedger } from './sales-ledger.ts'
import { customerNeeds } from './customer-needs.ts'
import { customerScore } from './customer-score.ts'
import { salespersonBoard } from './salesperson-board.ts'
import { salesAnalysis } from './sales-analysis.ts'
import { targetProgress } from './target-progress.ts'
import { statement } from './statement.ts'
import { expiring, heldLots, slowMoving, stockAgeing } from './stock-age.ts'
import { stockInDetail } from './stock-in-detail.ts'
import { stockMoves } from './stock-moves.ts'
import { stockSummary } from './stock-summary.ts'
import { stockValue } from './stock-value.ts'
import { stockByPosition } from './stock-by-position.ts'
import { stock } from './stock.ts'
import { toCollect } from './to-collect.ts'
import { toLoad } from './to-load.ts'
import { supplierLicences } from './supplier-licences.ts'
import { supplierRecord } from './supplier-record.ts'
import { trialBalance } from './trial-balance.ts'
import { vouchers } from './vouchers.ts'

const reportQueries: { readonly [N in ReportName]: ReportQuery<ReportContractOf<N>> } = {
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
}

type ReportAnswer = { readonly rows: readonly AnyRow[]; readonly totals: Readonly<Record<string, number>> }

/** All rows, and the sums of the columns declared `total`. Required parameters that have a default may be left out. */
export async function runReport(sql: Sql, name: string, params: AnyRow): Promise<ReportAnswer> {
  assert(isReportName(name), `there is no report ${name}`)
  const answer = await ask(sql, name, params)
  const rows = Symbol.asyncIterator in answer ? await collect(answer) : answer
  return { rows, totals: totalsOf(reportOf(name).columns, rows) }
}

/** The rows as they come; of long reports none is kept. */
export async function* streamReport(sql: Sql, name: ReportName, params: AnyRow): AsyncGenerator<AnyRow> {
  yield* await ask(sql, name, params)
}

async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const row of rows) all.push(row)
  return all
}

async function ask(sql: Sql, name: ReportName, given: AnyRow): Promise<readonly AnyRow[] | AsyncIterable<AnyRow>> {
  const params = checkParams(name, await fillParams(sql, name, given))
  assert(params.ok, `the parameters of ${name} are checked`)
  const query = reportQueries[name] as unknown as (sql: Sql, params: AnyRow) => ReturnType<typeof ask>
  return query(sql, params.value)
}

export { checkParams, fillParams, lastDayOf } from './report-params.ts'
