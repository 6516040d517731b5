// Everything that is proved about posting; it runs on both engines, in parts that can run side by side.

import { afterAll } from 'vitest'
import { offerSuite } from './offers.ts'
import { openIn, type Open, type Place } from './open.ts'
import { approvalChangeSuite } from './approval-changes.ts'
import { approvalSuite } from './approvals.ts'
import { backDatingSuite } from './back-dating.ts'
import { clauseSuite } from './clauses.ts'
import { claimSuite } from './claims.ts'
import { contractSuite } from './contracts.ts'
import { countingSuite } from './counting.ts'
import { creditSuite } from './credit.ts'
import { deliverySuite } from './deliveries.ts'
import { directShipmentSuite } from './direct-shipments.ts'
import { expenseSuite } from './expenses.ts'
import { compensationSuite } from './compensations.ts'
import { custodySuite } from './custody.ts'
import { floatSuite } from './floats.ts'
import { feeSuite } from './fees.ts'
import { frameworkSuite } from './frameworks.ts'
import { inquiryOfPlanSuite } from './inquiry-of-plan.ts'
import { inquirySuite } from './inquiries.ts'
import { handoverSuite } from './handover.ts'
import { inquiryComparisonSuite } from './inquiry-comparison.ts'
import { marketingSuite } from './marketing.ts'
import { loadingSuite } from './loading.ts'
import { marketSuite } from './market.ts'
import { monthSuite } from './months.ts'
import { openingSuite } from './opening.ts'
import { orderStatusSuite } from './order-status.ts'
import { paymentScheduleSuite } from './payment-schedules.ts'
import { paymentSuite } from './payments.ts'
import { planSuite } from './plans.ts'
import { deviationSuite } from './deviations.ts'
import { environmentSuite } from './environment.ts'
import { positionSuite } from './positions.ts'
import { quarantineSuite } from './quarantine.ts'
import { takenFromPositionsSuite } from './taken-from-positions.ts'
import { promiseSuite } from './promises.ts'
import { priceListSuite } from './price-lists.ts'
import { purchaseInvoiceSuite } from './purchase-invoices.ts'
import { purchasesByPartsSuite } from './purchases-by-parts.ts'
import { purchasingSuite } from './purchasing.ts'
import { putRightSuite } from './put-right.ts'
import { qualitySuite } from './quality.ts'
import { quotationSuite } from './quotations.ts'
import { receiptSuite } from './receipts.ts'
import { refusalSuite } from './refusals.ts'
import { reversalSuite } from './reversals.ts'
import { salesAnalysisSuite } from './sales-analysis.ts'
import { salesProposalSuite } from './sales-proposals.ts'
import { salesReturnSuite } from './sales-returns.ts'
import { shipmentSuite } from './shipments.ts'
import { serviceTicketSuite } from './service-tickets.ts'
import { stockAgeSuite } from './stock-age.ts'
import { signingSuite } from './signing.ts'
import { supplierSuite } from './suppliers.ts'
import { storageSuite } from './storage.ts'
import { territorySuite } from './territories.ts'
import { weighingSuite } from './weighing.ts'
import { warehouseSuite } from './warehouse.ts'

const suites = {
  buying: [
    planSuite,
    salesProposalSuite,
    inquirySuite,
    inquiryOfPlanSuite,
    inquiryComparisonSuite,
    contractSuite,
    clauseSuite,
    signingSuite,
    paymentScheduleSuite,
    purchasesByPartsSuite,
    frameworkSuite,
    purchasingSuite,
    purchaseInvoiceSuite,
    weighingSuite,
    shipmentSuite,
    claimSuite,
    supplierSuite,
  ],
  selling: [
    priceListSuite,
    marketingSuite,
    marketSuite,
    deliverySuite,
    creditSuite,
    territorySuite,
    promiseSuite,
    directShipmentSuite,
    floatSuite,
    custodySuite,
    compensationSuite,
    deviationSuite,
    handoverSuite,
    offerSuite,
    quotationSuite,
    loadingSuite,
    feeSuite,
    orderStatusSuite,
    salesReturnSuite,
    salesAnalysisSuite,
    serviceTicketSuite,
  ],
  storing: [
    warehouseSuite,
    storageSuite,
    positionSuite,
    quarantineSuite,
    countingSuite,
    takenFromPositionsSuite,
    environmentSuite,
    qualitySuite,
    stockAgeSuite,
    refusalSuite,
    approvalSuite,
    approvalChangeSuite,
  ],
  settling: [
    paymentSuite,
    receiptSuite,
    expenseSuite,
    openingSuite,
    backDatingSuite,
    monthSuite,
    reversalSuite,
    putRightSuite,
  ],
} as const satisfies Readonly<Record<string, readonly ((open: Open) => void)[]>>

/** The suites of one part of the work, each test in a book of its own in that place. */
export function postingSuites(part: keyof typeof suites, place: Place): void {
  const { open, remove } = openIn(place)
  afterAll(remove)
  for (const suite of suites[part]) suite(open)
}
