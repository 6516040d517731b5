// Everything that is proved about posting; it runs on both engines.

import type { Open } from './open.ts'
import { backDatingSuite } from './back-dating.ts'
import { contractSuite } from './contracts.ts'
import { deliverySuite } from './deliveries.ts'
import { expenseSuite } from './expenses.ts'
import { monthSuite } from './months.ts'
import { openingSuite } from './opening.ts'
import { paymentSuite } from './payments.ts'
import { priceListSuite } from './price-lists.ts'
import { purchaseInvoiceSuite } from './purchase-invoices.ts'
import { purchasingSuite } from './purchasing.ts'
import { putRightSuite } from './put-right.ts'
import { receiptSuite } from './receipts.ts'
import { refusalSuite } from './refusals.ts'
import { reversalSuite } from './reversals.ts'
import { salesReturnSuite } from './sales-returns.ts'
import { warehouseSuite } from './warehouse.ts'

const suites: readonly ((open: Open) => void)[] = [
  contractSuite,
  purchasingSuite,
  purchaseInvoiceSuite,
  priceListSuite,
  deliverySuite,
  salesReturnSuite,
  paymentSuite,
  receiptSuite,
  expenseSuite,
  warehouseSuite,
  openingSuite,
  backDatingSuite,
  monthSuite,
  reversalSuite,
  putRightSuite,
  refusalSuite,
]

export function postingSuites(open: Open): void {
  for (const suite of suites) suite(open)
}
